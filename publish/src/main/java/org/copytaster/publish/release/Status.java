package org.copytaster.publish.release;

/** IPTC publishing status of a revision (newscodes, pubstatus). */
public enum Status {
    /** May be used. */
    USABLE,
    /** May not be used until a later revision says so. */
    WITHHELD,
    /** A kill: may never be used, and what is out must be withdrawn. */
    CANCELED;

    /**
     * The status of that name. A name we do not know counts as withheld: holding too long is a nuisance, releasing too
     * early is a breach.
     *
     * @param name usable, withheld or canceled
     */
    public static Status named(String name) {
        return switch (name) {
            case "usable" -> USABLE;
            case "canceled" -> CANCELED;
            default -> WITHHELD;
        };
    }

    /** IPTC's spelling. */
    public String word() {
        return switch (this) {
            case USABLE -> "usable";
            case WITHHELD -> "withheld";
            case CANCELED -> "canceled";
        };
    }
}

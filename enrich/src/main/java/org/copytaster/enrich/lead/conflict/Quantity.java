package org.copytaster.enrich.lead.conflict;

/**
 * A number of a telling with what belongs to it.
 *
 * @param kind what it counts: only numbers of one kind are set against each other
 * @param low lowest value that is meant
 * @param high highest value that is meant
 * @param step unit of its last digit that counts: 1,200 has 100, 1.2 million 100,000
 * @param first position of its first word in the statement
 * @param last position of its last word
 */
record Quantity(Kind kind, double low, double high, double step, int first, int last) {
    /** How far a rounded number may be from the exact one, as a share of it. */
    private static final double ROUNDED = .1;

    /** What a number counts. */
    enum Kind {
        /** People, things and money. */
        COUNT,
        PERCENT,
        /** A length of time, in hours. */
        TIME,
        /** A place in an order: first, third. */
        ORDER,
        /** A year of the calendar. */
        YEAR
    }

    /** Whether both may mean the same: one rounds the other, spells it out or gives a range around it. */
    boolean fits(Quantity other) {
        if (kind != other.kind) {
            return false;
        }
        var slack = slack(other);
        return low <= other.high + slack && other.low <= high + slack;
    }

    private double slack(Quantity other) {
        if (kind == Kind.ORDER || kind == Kind.YEAR) {
            return 0;
        }
        return step == other.step ? 0 : Math.min(Math.max(step, other.step) / 2, ROUNDED * Math.max(high, other.high));
    }
}

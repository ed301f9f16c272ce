package org.copytaster.enrich.entity;

/** No recogniser of the wanted name stands on the class path. */
public final class NotInstalled extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A sentence that names what was wanted and what there is. */
    NotInstalled(String message) {
        super(message);
    }
}

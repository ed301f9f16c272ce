package org.copytaster.standalone.guarantee;

/** What a sender knows of a delivery. */
enum Handover {
    /** It is acknowledged: from now on it must not be lost. */
    TAKEN,
    /** It is refused for good. */
    REFUSED,
    /** Nothing was decided, so it is handed over again. */
    UNDECIDED
}

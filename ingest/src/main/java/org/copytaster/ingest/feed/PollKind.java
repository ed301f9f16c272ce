package org.copytaster.ingest.feed;

import java.util.Locale;

/** How a poll ended, for those who count. */
public enum PollKind {
    /** The feed is as it was. */
    UNCHANGED,
    /** It was read. */
    READ,
    /** It seems to have renamed all its entries, and waits for the operator. */
    HELD,
    /** It could not be read. */
    FAILED,
    /** It will not come back. */
    GONE;

    /** As metrics spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

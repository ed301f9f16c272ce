package org.copytaster.enrich.lead;

import java.util.Locale;

/** How one telling repeats another. */
public enum Kind {
    /** Letter for letter, whatever the dateline, the sign-off, the marks, blanks and capitals. */
    EXACT,
    /** One stands letter for letter within the other. */
    NEAR,
    /** In other words. */
    PARAPHRASE;

    /** As it stands in the record. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

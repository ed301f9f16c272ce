package org.copytaster.enrich.lead;

import java.util.Locale;

/** What may be done about a repeated lead. */
public enum Band {
    /** Sure enough to act on unseen. */
    AUTOMATIC,
    /** Worth an editor's look, no more. */
    MARKED,
    /** No repeat: only an explanation says so. */
    NONE;

    /** As it stands in the record. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

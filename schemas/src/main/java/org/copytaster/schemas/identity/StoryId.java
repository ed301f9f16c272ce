package org.copytaster.schemas.identity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Identity of a story through all its revisions; the key of every topic but wire.received and wire.rejected.
 *
 * @param provider the agency, lower case, without blanks at its ends
 * @param guid the agency's identifier without its revision: trimmed, Unicode NFC, 1 to {@value #LONGEST} characters
 */
public record StoryId(String provider, String guid) {
    /** The longest guid, in UTF-16 code units. */
    public static final int LONGEST = 512;

    /**
     * @throws IllegalArgumentException when provider or guid is blank, the provider holds a colon, or the guid is too long
     */
    public StoryId {
        provider = provider.strip().toLowerCase(Locale.ROOT);
        guid = Normalizer.normalize(guid, Normalizer.Form.NFC).strip();
        if (provider.isEmpty() || provider.indexOf(':') >= 0) {
            throw new IllegalArgumentException("provider is blank or holds a colon: '" + provider + "'");
        }
        if (guid.isEmpty() || guid.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a guid has 1 to " + LONGEST + " characters, this one has " + guid.length());
        }
    }

    /** The record key: provider, colon, guid. */
    @Override
    public String toString() {
        return provider + ":" + guid;
    }
}

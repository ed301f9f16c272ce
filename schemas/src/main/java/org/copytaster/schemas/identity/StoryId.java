package org.copytaster.schemas.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Identity of a story through all its revisions; the key of every topic but wire.received and wire.rejected.
 *
 * @param provider the agency, lower case, without blanks at its ends
 * @param guid the agency's identifier without its revision: trimmed, Unicode NFC, 1 to {@value #LONGEST} characters, none
 *     of them a control character or half of a surrogate pair, so that UTF-8 tells any two of them apart
 */
public record StoryId(String provider, String guid) {
    /** The longest guid, in UTF-16 code units. */
    public static final int LONGEST = 512;

    /**
     * For identifiers that are known to be sound; what a sender sends is asked by {@link #of}.
     *
     * @throws IllegalArgumentException when provider or guid is blank, the provider holds a colon, or the guid is too long
     *     or holds a control character or half of a surrogate pair
     */
    public StoryId {
        provider = provider.strip().toLowerCase(Locale.ROOT);
        guid = normalised(guid);
        if (provider.isEmpty() || provider.indexOf(':') >= 0) {
            throw new IllegalArgumentException("provider is blank or holds a colon: '" + provider + "'");
        }
        if (!isSound(guid)) {
            throw new IllegalArgumentException("a guid has 1 to " + LONGEST
                    + " characters, no control character and no half of a pair; this one has " + guid.length()
                    + " characters");
        }
    }

    /** The identity that a sender names; empty when its guid is none. Measured as it will be kept: NFC may lengthen it. */
    public static Optional<StoryId> of(String provider, String guid) {
        return isSound(normalised(guid)) ? Optional.of(new StoryId(provider, guid)) : Optional.empty();
    }

    private static String normalised(String guid) {
        return Normalizer.normalize(guid, Normalizer.Form.NFC).strip();
    }

    private static boolean isSound(String guid) {
        return !guid.isEmpty() && guid.length() <= LONGEST && guid.codePoints().allMatch(StoryId::isCharacter);
    }

    /** A code point that is still a surrogate has no partner; in UTF-8 each would be the same question mark. */
    private static boolean isCharacter(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** The record key: provider, colon, guid. */
    @Override
    public String toString() {
        return provider + ":" + guid;
    }
}

package org.copytaster.schemas.vocabulary;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * What parts a dateline from the sentence.
 *
 * @param sign which one
 * @param afterBlank whether a blank stands before it
 * @param beforeBlank whether a blank stands behind it
 */
public record DatelineDash(Sign sign, boolean afterBlank, boolean beforeBlank) {
    /** The signs in use. */
    public enum Sign {
        /** Only a credit ends the dateline. */
        NONE,
        /** - */
        HYPHEN,
        /** -- */
        DOUBLE_HYPHEN,
        /** – or — */
        LONG,
        /** : */
        COLON
    }

    /** Its groups are read by {@link #of}. */
    static final String PATTERN = "(?<blank>\\s*)(?<dash>--|[-–—:])?(?<behind>\\s*)";

    static DatelineDash of(Matcher matched) {
        return new DatelineDash(
                Optional.ofNullable(matched.group("dash"))
                        .map(DatelineDash::sign)
                        .orElse(Sign.NONE),
                !matched.group("blank").isEmpty(),
                !matched.group("behind").isEmpty());
    }

    private static Sign sign(String written) {
        return switch (written) {
            case "-" -> Sign.HYPHEN;
            case "--" -> Sign.DOUBLE_HYPHEN;
            case ":" -> Sign.COLON;
            default -> Sign.LONG;
        };
    }

    /** Whether there is one. */
    public boolean isThere() {
        return sign != Sign.NONE;
    }

    /** Whether it parts words by itself: a hyphen between two words without a blank, or a colon without one behind it, does not. */
    boolean parts() {
        return switch (sign) {
            case NONE -> false;
            case HYPHEN -> afterBlank || beforeBlank;
            case COLON -> beforeBlank;
            case DOUBLE_HYPHEN, LONG -> true;
        };
    }

    /** Whether it is a dash and no colon. */
    public boolean isDash() {
        return sign != Sign.NONE && sign != Sign.COLON;
    }

    /** Whether it is longer than a hyphen. */
    public boolean isLong() {
        return sign == Sign.LONG || sign == Sign.DOUBLE_HYPHEN;
    }
}

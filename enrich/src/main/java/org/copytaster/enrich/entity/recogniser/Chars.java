package org.copytaster.enrich.entity.recogniser;

/** What the tokeniser and the features ask of a UTF-16 code unit, answered by one look into a table. */
final class Chars {
    /** Blanks, controls and marks of direction: nothing of a word. */
    static final byte BLANK = 0;

    /** A capital. */
    static final byte UPPER = 1;

    /** A small letter, a letter of a script without capitals, or a mark that combines with one. */
    static final byte LOWER = 2;

    static final byte DIGIT = 3;

    /** Everything else; halves of a surrogate pair too. */
    static final byte SIGN = 4;

    private static final byte[] KINDS = kinds();

    private Chars() {}

    static byte kind(char unit) {
        return KINDS[unit];
    }

    static boolean isLetter(char unit) {
        var kind = KINDS[unit];
        return kind == UPPER || kind == LOWER;
    }

    static boolean isWord(char unit) {
        var kind = KINDS[unit];
        return kind == UPPER || kind == LOWER || kind == DIGIT;
    }

    static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '\u2019' || unit == '\u2018' || unit == '\u02bc';
    }

    static boolean isHyphen(char unit) {
        return unit == '-' || unit == '\u2010' || unit == '\u2011';
    }

    /** The unit as words are compared: one kind of apostrophe, one hyphen, one digit. */
    static char folded(char unit) {
        if (unit >= '0' && unit <= '9') {
            return '0';
        }
        if (unit < 128) {
            return unit;
        }
        if (isApostrophe(unit)) {
            return '\'';
        }
        return isHyphen(unit) ? '-' : unit;
    }

    /** The unit folded, in lower case. */
    static char lower(char unit) {
        if (unit >= 'A' && unit <= 'Z') {
            return (char) (unit + 32);
        }
        return unit < 128 ? folded(unit) : Character.toLowerCase(folded(unit));
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (var unit = 0; unit < kinds.length; unit++) {
            kinds[unit] = kindOf((char) unit);
        }
        return kinds;
    }

    private static byte kindOf(char unit) {
        if (Character.isUpperCase(unit) || Character.isTitleCase(unit)) {
            return UPPER;
        }
        if (Character.isDigit(unit)) {
            return DIGIT;
        }
        if (Character.isLetter(unit)) {
            return LOWER;
        }
        return switch (Character.getType(unit)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> LOWER;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.UNASSIGNED -> BLANK;
            case Character.FORMAT -> joins(unit) ? LOWER : BLANK;
            default -> SIGN;
        };
    }

    /** Joiners and the soft hyphen stand within words. */
    private static boolean joins(char unit) {
        return unit == '\u200c' || unit == '\u200d' || unit == '\u00ad';
    }
}

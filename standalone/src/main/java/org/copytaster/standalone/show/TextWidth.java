package org.copytaster.standalone.show;

import java.util.regex.Pattern;

/** How many columns of a terminal characters take (after Unicode's UAX #11): none, one, or two for Chinese and its kin. */
public final class TextWidth {
    /** A colour or another way to set text: ECMA-48, SGR. */
    static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

    private static final int TAB = 8;

    /** First and last of each run of wide characters. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, // Hangul, first consonants
        {0x2E80, 0x303E}, // radicals, CJK punctuation
        {0x3041, 0x4DBF}, // kana, CJK
        {0x4E00, 0xA4CF}, // CJK, Yi
        {0xA960, 0xA97F}, // Hangul, old first consonants
        {0xAC00, 0xD7A3}, // Hangul syllables
        {0xF900, 0xFAFF}, // CJK, compatibility
        {0xFE30, 0xFE6F}, // forms for vertical text, small forms
        {0xFF01, 0xFF60}, // full-width forms
        {0xFFE0, 0xFFE6}, // full-width signs
        {0x17000, 0x18CFF}, // Tangut
        {0x1B000, 0x1B2FF}, // kana
        {0x1F300, 0x1F64F}, // pictographs
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD} // CJK
    };

    private TextWidth() {}

    /** The columns that a line takes from the first column on; what sets it in colour takes none. */
    public static int of(String line) {
        var plain = STYLE.matcher(line).replaceAll("");
        return behind(0, plain, 0, plain.length());
    }

    /** The line, filled with blanks up to this width. */
    public static String padded(String line, int width) {
        return line + " ".repeat(Math.max(0, width - of(line)));
    }

    /** The column behind a stretch of plain text that begins in a column. */
    static int behind(int column, String text, int from, int to) {
        return behind(column, text, from, to, Integer.MAX_VALUE);
    }

    /** Whether a stretch of plain text that begins in a column ends behind another; looks no further than that. */
    static boolean isWider(int column, String text, int from, int to, int columns) {
        return behind(column, text, from, to, columns) > columns;
    }

    private static int behind(int column, String text, int from, int to, int enough) {
        var at = column;
        for (int index = from, sign; index < to && at <= enough; index += Character.charCount(sign)) {
            sign = text.codePointAt(index);
            at = sign == '\t' ? (at / TAB + 1) * TAB : at + of(sign);
        }
        return at;
    }

    static boolean isWide(int sign) {
        for (var run : WIDE) {
            if (sign >= run[0] && sign <= run[1]) {
                return true;
            }
        }
        return false;
    }

    private static int of(int sign) {
        if (sign < 0x300) {
            return sign < ' ' ? 0 : 1;
        }
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isHangulEnd(sign) ? 0 : isWide(sign) ? 2 : 1;
        };
    }

    /** A vowel or a last consonant, which stands within the syllable before it. */
    private static boolean isHangulEnd(int sign) {
        return sign >= 0x1160 && sign <= 0x11FF;
    }
}

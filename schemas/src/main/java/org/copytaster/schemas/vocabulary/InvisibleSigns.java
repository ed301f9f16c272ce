package org.copytaster.schemas.vocabulary;

/**
 * Signs without width that say where a word or line may break: U+00AD, U+200B, U+2060 and U+FEFF. A name that holds one is
 * the same name. The joiners U+200C and U+200D are none of them: in Persian and Indian scripts words are written with those.
 */
public final class InvisibleSigns {
    private static final char[] LATER = {'\u200B', '\u2060', '\uFEFF'};

    private InvisibleSigns() {}

    /** Whether this is one. */
    public static boolean isOne(char c) {
        return c >= '\u00AD' && (c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF');
    }

    /** Where the first stands; -1 when there is none. */
    public static int first(String text) {
        // The virtual machine looks for one sign many times quicker than a loop looks for any of four.
        int first = text.indexOf('\u00AD');
        for (char sign : LATER) {
            int at = text.indexOf(sign);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }
}

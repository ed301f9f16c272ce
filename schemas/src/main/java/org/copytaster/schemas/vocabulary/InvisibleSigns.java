package org.copytaster.schemas.vocabulary;

/**
 * Signs without width that say where a word or line may break: U+00AD, U+200B, U+2060 and U+FEFF. A name that holds one is
 * the same name. The joiners U+200C and U+200D are none of them: in Persian and Indian scripts words are written with those.
 */
public final class InvisibleSigns {
    private InvisibleSigns() {}

    /** Whether this is one. */
    public static boolean isOne(char c) {
        return c >= '\u00AD' && (c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF');
    }

    /** Where the first stands; -1 when there is none. */
    public static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOne(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}

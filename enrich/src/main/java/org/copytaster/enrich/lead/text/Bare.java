package org.copytaster.enrich.lead.text;

/** Letters and digits alone: what two copies share when only marks, blanks and capitals differ. */
public final class Bare {
    private Bare() {}

    /** The letters and digits of clean copy, lower case. */
    public static String of(String text) {
        var bare = new char[text.length()];
        var size = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c)) {
                bare[size++] = Character.toLowerCase(c);
            }
        }
        return new String(bare, 0, size);
    }
}

package org.copytaster.enrich.lead.text;

/** Letters and digits alone: what two copies share when only marks, blanks and capitals differ. */
public final class Bare {
    private Bare() {}

    /** The letters and digits of clean copy, lower case. */
    public static String of(String text) {
        var bare = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }
}

package org.copytaster.enrich.entity.sense.join;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether letters stand for words. */
public final class Initials {
    private static final int MOST = 8;
    private static final Pattern PARTS = Pattern.compile("[\\s-]+");

    private Initials() {}

    /** Two to eight capitals, with or without points: WTO, U.N., but not A. and not Nato. */
    public static boolean isAbbreviation(String text) {
        var letters = bare(text);
        return letters.length() >= 2
                && letters.length() <= MOST
                && letters.chars().filter(Character::isUpperCase).count() >= Math.max(2, letters.length() - 1)
                && letters.chars().allMatch(Character::isLetterOrDigit);
    }

    /** Whether the letters are the initials of the words. */
    public static boolean stand(String abbreviation, String words) {
        return of(words).anyMatch(bare(abbreviation)::equals);
    }

    /** The first letters of all words, and of those that begin with a capital; none of a single word. */
    static Stream<String> of(String words) {
        var all = new StringBuilder();
        var capitals = new StringBuilder();
        for (var word : PARTS.split(words, -1)) {
            if (!word.isEmpty() && Character.isLetter(word.charAt(0))) {
                all.append(Character.toUpperCase(word.charAt(0)));
                capitals.append(Character.isUpperCase(word.charAt(0)) ? String.valueOf(word.charAt(0)) : "");
            }
        }
        return Stream.of(all.toString(), capitals.toString()).distinct().filter(letters -> letters.length() >= 2);
    }

    /** Without its points. */
    static String bare(String text) {
        return text.replace(".", "");
    }
}

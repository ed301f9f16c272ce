package org.copytaster.ingest.format;

import java.util.List;

/** Tells the account under which copy was typed from the name of who wrote it. */
public final class Logins {
    private static final int MOST_INITIALS = 4;

    private Logins() {}

    /**
     * Whether this names nobody that a reader could know: one word in small letters, or with a dot, slash, sign or digit of
     * a login in it, or two to four capitals.
     */
    public static boolean is(String name) {
        var word = name.strip();
        if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        return word.chars().anyMatch(Logins::isOfALogin) || isSmall(word) || isInitials(word);
    }

    /** Those of them that are names. */
    public static List<String> without(List<String> creators) {
        return creators.stream().filter(name -> !is(name)).toList();
    }

    private static boolean isOfALogin(int c) {
        return "./\\_@".indexOf(c) >= 0 || Character.isDigit(c);
    }

    /** Scripts without capitals have no small letters either. */
    private static boolean isSmall(String word) {
        return word.chars().anyMatch(Character::isLowerCase)
                && word.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    private static boolean isInitials(String word) {
        return word.length() > 1
                && word.length() <= MOST_INITIALS
                && word.chars().allMatch(Character::isUpperCase);
    }
}

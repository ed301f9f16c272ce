package org.copytaster.runtime.settings;

import java.util.Collection;
import java.util.Comparator;

/** The name that a mistyped one was meant to be: the one with the fewest letters to change (Levenshtein 1966). */
public final class Nearest {
    private Nearest() {}

    /** The nearest of these names; empty when there are none. */
    public static String to(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(typed, name)))
                .orElse("");
    }

    static int distance(String from, String to) {
        var above = new int[to.length() + 1];
        for (var column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (var row = 1; row <= from.length(); row++) {
            var here = new int[above.length];
            here[0] = row;
            for (var column = 1; column < above.length; column++) {
                var same = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + same, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}

package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how much of a set a statement speaks of: half of, two thirds of, one in ten, almost all, most. */
final class Proportions {
    private static final Map<String, Integer> PARTS =
            Map.of("half", 2, "third", 3, "quarter", 4, "fifth", 5, "sixth", 6, "eighth", 8, "tenth", 10);
    private static final Map<String, Integer> COUNTS = Map.of(
            "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "nine", 9, "ten", 10);
    private static final Set<String> NEARLY = Set.of("almost", "nearly", "virtually", "practically");
    private static final Set<String> OVER = Set.of("over", "than");
    private static final int LARGEST = 100;

    /** How far a share in words may be from the exact one, as a share of it. */
    private static final double ROUNDED = .12;

    /** As far as "more than" reaches. */
    private static final double MORE = 1.5;

    private Proportions() {}

    static List<Proportion> of(Statement statement) {
        var found = new ArrayList<Proportion>();
        for (var at = 0; at < statement.words().size(); at++) {
            part(statement, at).ifPresent(found::add);
            oneIn(statement, at).ifPresent(found::add);
        }
        for (var hit : statement.hits()) {
            if (hit.isOf("all")) {
                var isNearly = NEARLY.contains(form(statement, hit.first() - 1));
                found.add(new Proportion(isNearly ? .8 : .97, 1, hit.first(), hit.last(), false));
            } else if (hit.isOf("most")) {
                found.add(new Proportion(.5, .95, hit.first(), hit.last(), false));
            }
        }
        return found;
    }

    /** "half of", "a third of", "two-thirds of". */
    private static Optional<Proportion> part(Statement statement, int at) {
        var form = form(statement, at);
        var singular = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
        var parts = PARTS.get(singular);
        if (parts == null || !form(statement, at + 1).equals("of")) {
            return Optional.empty();
        }
        var count = COUNTS.get(form(statement, at - 1));
        if (count == null && parts > 2) {
            return Optional.empty();
        }
        var first = count == null ? at : at - 1;
        return Optional.of(about(statement, (count == null ? 1.0 : count) / parts, first, at));
    }

    /** "one in ten", "two out of three". */
    private static Optional<Proportion> oneIn(Statement statement, int at) {
        var count = COUNTS.get(form(statement, at));
        if (count == null || form(statement, at).equals("a")) {
            return Optional.empty();
        }
        var isOut =
                form(statement, at + 1).equals("out") && form(statement, at + 2).equals("of");
        if (!isOut && !form(statement, at + 1).equals("in")) {
            return Optional.empty();
        }
        var last = at + (isOut ? 3 : 2);
        return number(form(statement, last))
                .filter(of -> of > count && of <= LARGEST)
                .map(of -> about(statement, (double) count / of, at, last));
    }

    private static Optional<Integer> number(String form) {
        var known = COUNTS.get(form);
        if (known != null && known > 1) {
            return Optional.of(known);
        }
        return form.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(form)) : Optional.empty();
    }

    private static Proportion about(Statement statement, double share, int first, int last) {
        var before = form(statement, first - 1);
        var isMore = OVER.contains(before) && !form(statement, first - 2).matches("less|fewer");
        var low = isMore ? share : share * (1 - ROUNDED);
        var high = isMore ? Math.min(1, share * MORE) : share * (1 + ROUNDED);
        return new Proportion(low, high, first, last, true);
    }

    private static String form(Statement statement, int at) {
        return at < 0 || at >= statement.words().size()
                ? ""
                : statement.words().get(at).form();
    }
}

package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.Role;

/** Both name a day or a month, and each names one that the other does not; or one says this and the other says next. */
final class DateRule implements ConflictRule {
    private static final Set<String> BEFORE_MAY = Set.of(
            "in", "since", "until", "till", "by", "of", "last", "next", "this", "from", "and", "early", "late", "mid",
            "to");
    private static final Map<String, String> RELATIVE = Map.of(
            "next",
            "next",
            "coming",
            "next",
            "last",
            "last",
            "previous",
            "last",
            "past",
            "last",
            "this",
            "this",
            "tomorrow",
            "tomorrow",
            "yesterday",
            "yesterday",
            "today",
            "today");
    private static final Set<String> SPANS = Set.of(
            "week", "weekend", "month", "year", "season", "quarter", "spring", "summer", "autumn", "fall", "winter");

    private final Lexicon lexicon;

    DateRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var found = new ArrayList<Conflict>();
        add(found, a, b, weekdays(a), weekdays(b));
        add(found, a, b, months(a), months(b));
        add(found, a, b, days(a), days(b));
        add(found, a, b, relative(a), relative(b));
        return found;
    }

    private static void add(
            List<Conflict> found, Statement a, Statement b, Map<String, Integer> ofA, Map<String, Integer> ofB) {
        var onlyA = without(a, ofA, ofB);
        var onlyB = without(b, ofB, ofA);
        if (!onlyA.isEmpty() && !onlyB.isEmpty()) {
            found.add(new Conflict(Sort.DATE, onlyA, onlyB));
        }
    }

    private static List<Place> without(Statement statement, Map<String, Integer> dates, Map<String, Integer> others) {
        return dates.entrySet().stream()
                .filter(date -> !others.containsKey(date.getKey()))
                .map(date -> statement.place(date.getValue(), date.getValue()))
                .toList();
    }

    private static Map<String, Integer> weekdays(Statement statement) {
        var days = new TreeMap<String, Integer>();
        for (var at = 0; at < statement.words().size(); at++) {
            var term = statement.words().get(at).term();
            if (term.role() == Role.WEEKDAY) {
                days.putIfAbsent(Integer.toString(term.id()), at);
            }
        }
        return days;
    }

    private Map<String, Integer> months(Statement statement) {
        var months = new TreeMap<String, Integer>();
        for (var at = 0; at < statement.words().size(); at++) {
            var month = month(statement, at);
            if (month > 0) {
                months.putIfAbsent(Integer.toString(month), at);
            }
        }
        return months;
    }

    private int month(Statement statement, int at) {
        var word = statement.words().get(at);
        if (!word.capital()) {
            return 0;
        }
        var month = lexicon.month(word.form());
        return word.form().equals("may") && !isMay(statement, at) ? 0 : month;
    }

    /** May is a month behind "in", "since" and the like, or beside a number; else it may be the verb. */
    private static boolean isMay(Statement statement, int at) {
        var words = statement.words();
        return (at > 0
                        && (BEFORE_MAY.contains(words.get(at - 1).form())
                                || words.get(at - 1).isDigits()))
                || (at + 1 < words.size() && words.get(at + 1).isDigits());
    }

    private Map<String, Integer> days(Statement statement) {
        var days = new TreeMap<String, Integer>();
        var words = statement.words();
        for (var at = 0; at < words.size(); at++) {
            var month = words.get(at).capital() ? lexicon.month(words.get(at).form()) : 0;
            if (month > 0) {
                var day = at + 1 < words.size() && isDay(words.get(at + 1))
                        ? at + 1
                        : at > 0 && isDay(words.get(at - 1)) ? at - 1 : -1;
                if (day >= 0) {
                    days.putIfAbsent(month + "-" + words.get(day).form(), day);
                }
            }
        }
        return days;
    }

    private static boolean isDay(Word word) {
        return word.isDigits() && word.form().length() <= 2;
    }

    /** "next year" against "this September": what counts is next, this or last, of a span of time or of a month. */
    private Map<String, Integer> relative(Statement statement) {
        var words = statement.words();
        var found = new TreeMap<String, Integer>();
        for (var at = 0; at < words.size(); at++) {
            var relative = RELATIVE.get(words.get(at).form());
            if (relative != null
                    && (relative.endsWith("day")
                            || relative.equals("tomorrow")
                            || (at + 1 < words.size()
                                    && (SPANS.contains(words.get(at + 1).form())
                                            || (words.get(at + 1).capital()
                                                    && lexicon.month(words.get(at + 1)
                                                                    .form())
                                                            > 0))))) {
                found.putIfAbsent(relative, at);
            }
        }
        return found;
    }
}

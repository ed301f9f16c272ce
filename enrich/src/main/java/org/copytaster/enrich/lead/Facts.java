package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.text.FactReader;
import org.copytaster.enrich.lead.text.FactReader.Found;
import org.copytaster.enrich.lead.text.FactReader.Sort;
import org.copytaster.enrich.lead.text.Lexicon;

/** What one telling says and the other does not. Safe to share between threads. */
public final class Facts {
    private final FactReader reader;

    /** Facts in the language of this lexicon. */
    public Facts(Lexicon lexicon) {
        this.reader = new FactReader(lexicon);
    }

    /**
     * The facts of two tellings that stand in one of them only and nowhere else in the story: what goes with it.
     *
     * @param rest every other text of the story
     */
    public List<Fact> onlyInOne(List<OpeningParagraph> earlier, List<OpeningParagraph> later, List<String> rest) {
        var elsewhere = new Known(reader, rest);
        var only = new ArrayList<>(onlyIn(earlier, elsewhere, new Known(reader, texts(later))));
        only.addAll(onlyIn(later, elsewhere, new Known(reader, texts(earlier))));
        return only;
    }

    private List<Fact> onlyIn(List<OpeningParagraph> telling, Known elsewhere, Known other) {
        var only = new ArrayList<Fact>();
        for (var paragraph : telling) {
            for (var found : reader.read(paragraph.text())) {
                if (!elsewhere.tells(found) && !other.tells(found)) {
                    only.add(fact(found, paragraph));
                }
            }
        }
        return only;
    }

    private static List<String> texts(List<OpeningParagraph> telling) {
        return telling.stream().map(OpeningParagraph::text).toList();
    }

    /** What texts tell: their words, and the days of months in them. */
    private record Known(Set<Integer> words, Set<Integer> days) {
        Known(FactReader reader, List<String> texts) {
            this(new HashSet<>(), new HashSet<>());
            for (var text : texts) {
                words.addAll(reader.words(text));
                reader.read(text).stream()
                        .filter(fact -> fact.sort() == Sort.DAY)
                        .forEach(fact -> days.addAll(fact.keys()));
            }
        }

        boolean tells(Found fact) {
            return (fact.sort() == Sort.DAY ? days : words).containsAll(fact.keys());
        }
    }

    /**
     * A fact of a telling that the other one gives too, or does not.
     *
     * @param shared whether both tellings give it
     */
    public record Mark(Fact fact, boolean shared) {}

    /** The facts of a paragraph, set against the other telling. */
    public List<Mark> marks(OpeningParagraph paragraph, List<String> other) {
        var known = new Known(reader, other);
        return reader.read(paragraph.text()).stream()
                .map(found -> new Mark(fact(found, paragraph), known.tells(found)))
                .toList();
    }

    private static Fact fact(Found found, OpeningParagraph paragraph) {
        var text = paragraph.text().substring(found.start(), found.end());
        return new Fact(type(found.sort()), paragraph.number(), found.start(), found.end(), text);
    }

    private static Fact.Type type(Sort sort) {
        return switch (sort) {
            case NUMBER -> Fact.Type.NUMBER;
            case NAME -> Fact.Type.NAME;
            case WEEKDAY, DAY -> Fact.Type.DATE;
        };
    }

    /** Where each telling gives a number, a date or a name and the other one gives another in its place. */
    public List<Conflict> conflicts(String earlier, String later) {
        var conflicts = new ArrayList<Conflict>();
        numbers(earlier, later).ifPresent(conflicts::add);
        dates(earlier, later, Sort.WEEKDAY).ifPresent(conflicts::add);
        dates(earlier, later, Sort.DAY).ifPresent(conflicts::add);
        conflicts.addAll(names(earlier, later));
        return conflicts;
    }

    /** Both give a number that the other does not. */
    private Optional<Conflict> numbers(String earlier, String later) {
        var a = of(earlier, Sort.NUMBER);
        var b = of(later, Sort.NUMBER);
        var onlyA = without(a, b);
        var onlyB = without(b, a);
        return onlyA.isEmpty() || onlyB.isEmpty()
                ? Optional.empty()
                : Optional.of(new Conflict(Fact.Type.NUMBER, texts(earlier, onlyA), texts(later, onlyB)));
    }

    /** Both give a day, and none is shared: a later one may be the next day's news. */
    private Optional<Conflict> dates(String earlier, String later, Sort sort) {
        var a = of(earlier, sort);
        var b = of(later, sort);
        return a.isEmpty() || b.isEmpty() || without(a, b).size() < a.size()
                ? Optional.empty()
                : Optional.of(new Conflict(Fact.Type.DATE, texts(earlier, a), texts(later, b)));
    }

    /** Names of two words that end alike and begin with words that the other telling does not have: two people. */
    private List<Conflict> names(String earlier, String later) {
        var wordsA = reader.words(earlier);
        var wordsB = reader.words(later);
        var conflicts = new LinkedHashSet<Conflict>();
        for (var a : of(earlier, Sort.NAME)) {
            for (var b : of(later, Sort.NAME)) {
                if (a.keys().size() == 2
                        && b.keys().size() == 2
                        && a.keys().get(1).equals(b.keys().get(1))
                        && !wordsB.contains(a.keys().get(0))
                        && !wordsA.contains(b.keys().get(0))) {
                    conflicts.add(new Conflict(Fact.Type.NAME, texts(earlier, List.of(a)), texts(later, List.of(b))));
                }
            }
        }
        return List.copyOf(conflicts);
    }

    private List<Found> of(String text, Sort sort) {
        return reader.read(text).stream().filter(found -> found.sort() == sort).toList();
    }

    private static List<Found> without(List<Found> facts, List<Found> others) {
        var keys = others.stream().map(Found::keys).collect(Collectors.toSet());
        return facts.stream().filter(fact -> !keys.contains(fact.keys())).toList();
    }

    private static String texts(String paragraph, List<Found> facts) {
        return facts.stream()
                .map(fact -> paragraph.substring(fact.start(), fact.end()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
}

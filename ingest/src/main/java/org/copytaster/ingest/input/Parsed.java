package org.copytaster.ingest.input;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.schemas.Story;

/** What became of an input: its stories, a refusal of all of it, or of each of its items what became of that one. */
public sealed interface Parsed {
    /** The stories that are taken; none when it was refused. */
    List<Story> stories();

    /** Why it, or some of its items, were refused; none when all of it was taken. */
    List<Refusal> refusals();

    /** For each story where its fields came from; nothing for a story whose format does not say. */
    List<List<FieldSource>> sources();

    /**
     * What became of an input with these items: a single item stands for the whole input, and one of which no item can
     * be taken is refused as the first of them is.
     *
     * @param items at least one, in the order in which they came
     */
    static Parsed of(List<ParsedItem> items) {
        if (items.size() == 1 || items.stream().allMatch(item -> item.parsed() instanceof Refused)) {
            return items.get(0).parsed();
        }
        return new Several(items);
    }

    /**
     * It was taken.
     *
     * @param stories at least one, in the order in which they came
     * @param sources for each story where its fields came from; empty when its format does not say
     */
    record Stories(List<Story> stories, List<List<FieldSource>> sources) implements Parsed {
        public Stories {
            stories = List.copyOf(stories);
            sources = sources.stream().map(List::copyOf).toList();
        }

        /** Stories of a format that does not say where fields come from. */
        public Stories(List<Story> stories) {
            this(stories, stories.stream().map(story -> List.<FieldSource>of()).toList());
        }

        @Override
        public List<Refusal> refusals() {
            return List.of();
        }
    }

    /**
     * It was refused.
     *
     * @param refusal why
     * @param format the format it was taken for; empty when none was recognised
     */
    record Refused(Refusal refusal, String format) implements Parsed {
        @Override
        public List<Story> stories() {
            return List.of();
        }

        @Override
        public List<Refusal> refusals() {
            return List.of(refusal);
        }

        @Override
        public List<List<FieldSource>> sources() {
            return List.of();
        }
    }

    /**
     * It holds several items, each of which was read by itself, so that a bad one does not hold back the others.
     *
     * @param items more than one, in the order in which they came; at least one of them was taken
     */
    record Several(List<ParsedItem> items) implements Parsed {
        public Several {
            items = List.copyOf(items);
        }

        @Override
        public List<Story> stories() {
            return outcomes().flatMap(item -> item.stories().stream()).toList();
        }

        @Override
        public List<Refusal> refusals() {
            return outcomes().flatMap(item -> item.refusals().stream()).toList();
        }

        @Override
        public List<List<FieldSource>> sources() {
            return outcomes().flatMap(item -> item.sources().stream()).toList();
        }

        private Stream<Parsed> outcomes() {
            return items.stream().map(ParsedItem::parsed);
        }
    }
}

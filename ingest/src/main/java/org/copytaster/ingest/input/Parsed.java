package org.copytaster.ingest.input;

import java.util.List;
import org.copytaster.schemas.Story;

/** What became of an input: all of its stories, or a refusal of all of it. */
public sealed interface Parsed {
    /** The stories; none when it was refused. */
    List<Story> stories();

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
    }

    /**
     * It was refused.
     *
     * @param refusal why
     * @param format the format it was taken for; empty when none was recognised
     * @param isOneOfSeveral whether this is the refusal of one item, and the input holds others
     */
    record Refused(Refusal refusal, String format, boolean isOneOfSeveral) implements Parsed {
        /** The refusal of an input as a whole. */
        public Refused(Refusal refusal, String format) {
            this(refusal, format, false);
        }

        /** The same for an input of so many items. */
        public Refused ofOneIn(int items) {
            return new Refused(refusal, format, items > 1);
        }

        @Override
        public List<Story> stories() {
            return List.of();
        }
    }
}

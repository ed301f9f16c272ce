package org.copytaster.ingest.format;

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
     */
    record Stories(List<Story> stories) implements Parsed {
        public Stories {
            stories = List.copyOf(stories);
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
    }
}

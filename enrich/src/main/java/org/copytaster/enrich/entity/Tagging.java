package org.copytaster.enrich.entity;

import java.util.List;
import java.util.Optional;

/**
 * What a recogniser marked in a story, and how far it read.
 *
 * @param spans the names
 * @param end where it stopped before the story's end; empty when it read all of it
 */
public record Tagging(List<TaggedSpan> spans, Optional<End> end) {
    /**
     * Where reading ended.
     *
     * @param field the field in which it ended
     * @param offset the first UTF-16 code unit of that field that was not read
     */
    public record End(TextField field, int offset) {}

    /** Keeps a copy of the list. */
    public Tagging {
        spans = List.copyOf(spans);
    }

    /** The names of a story that was read to its end. */
    public static Tagging whole(List<TaggedSpan> spans) {
        return new Tagging(spans, Optional.empty());
    }
}

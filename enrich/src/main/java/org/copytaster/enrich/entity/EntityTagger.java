package org.copytaster.enrich.entity;

import java.util.List;

/** Marks the names in a story. Safe to share between threads; the same input has the same answer. */
public interface EntityTagger {
    /** The names in these fields of one story; the fields come in reading order. */
    List<TaggedSpan> tag(List<TextField> fields);

    /** The same, and how far the story was read; a recogniser that may stop before the end says so here. */
    default Tagging read(List<TextField> fields) {
        return Tagging.whole(tag(fields));
    }

    /**
     * Whether it knows the names of this language: in another it would guess, and a wrong name is worse than none.
     *
     * @param language ISO 639-1
     */
    default boolean reads(String language) {
        return true;
    }

    /** The recogniser and its version, as it is written beside what it found. */
    String version();
}

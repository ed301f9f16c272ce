package org.copytaster.enrich.entity.score;

import java.util.List;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;

/**
 * A story with its names.
 *
 * @param id what its collection calls it
 * @param fields its paragraphs
 * @param names people, organisations and places in them
 */
public record LabelledStory(String id, List<TextField> fields, List<TaggedSpan> names) {
    /** Keeps copies of the lists. */
    public LabelledStory {
        fields = List.copyOf(fields);
        names = List.copyOf(names);
    }
}

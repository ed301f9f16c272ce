package org.copytaster.enrich.story;

import java.util.List;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Story;

/** Carries what a story says over to the enriched story: every field that both schemas have under one name. */
final class SameFields {
    private record Pair(int from, int to) {}

    private static final List<Pair> PAIRS = Story.getClassSchema().getFields().stream()
            .filter(field -> EnrichedStory.getClassSchema().getField(field.name()) != null)
            .map(field -> new Pair(
                    field.pos(),
                    EnrichedStory.getClassSchema().getField(field.name()).pos()))
            .toList();

    private SameFields() {}

    /** A new record; lists are shared with the story. The other fields have their defaults. */
    static EnrichedStory of(Story story) {
        var enriched = EnrichedStory.newBuilder().setStoryId(story.getStoryId()).build();
        PAIRS.forEach(pair -> enriched.put(pair.to(), story.get(pair.from())));
        return enriched;
    }
}

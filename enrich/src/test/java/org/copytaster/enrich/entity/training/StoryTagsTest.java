package org.copytaster.enrich.entity.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.recogniser.Clusters;
import org.copytaster.enrich.entity.recogniser.StoryReading;
import org.copytaster.enrich.entity.recogniser.Tag;
import org.copytaster.enrich.entity.score.LabelledStory;
import org.junit.jupiter.api.Test;

class StoryTagsTest {
    private static final TextField TEXT = TextField.paragraph(0, "Anna Berg left Oslo's port.");

    @Test
    void tagsEachTokenOfAName() {
        assertThat(tags(new TaggedSpan(TEXT, "person", 0, 9), new TaggedSpan(TEXT, "place", 15, 19)))
                .containsExactly(Tag.of(0, true, false), Tag.of(0, false, true), 0, Tag.of(2, true, true), 0, 0, 0);
    }

    @Test
    void knowsNothingOfATokenThatANameTakesAPartOf() {
        var tags = tags(new TaggedSpan(TEXT, "person", 5, 7));
        assertThat(tags).containsExactly(0, StoryTags.UNKNOWN, 0, 0, 0, 0, 0);
        assertThat(StoryTags.isWhole(tags, 0, 2)).isFalse();
        assertThat(StoryTags.isWhole(tags, 2, 5)).isTrue();
    }

    @Test
    void doesNotTakeAStretchThatCutsANameForWhole() {
        var tags = tags(new TaggedSpan(TEXT, "person", 0, 9));
        assertThat(StoryTags.isWhole(tags, 0, 1)).isFalse();
        assertThat(StoryTags.isWhole(tags, 1, 3)).isFalse();
        assertThat(StoryTags.isWhole(tags, 0, 3)).isTrue();
    }

    private static byte[] tags(TaggedSpan... names) {
        var reading = new StoryReading(new Clusters(new int[0], new short[0], new byte[0]));
        reading.read(List.of(TEXT));
        return StoryTags.of(new LabelledStory("a", List.of(TEXT), List.of(names)), reading.tokens());
    }
}

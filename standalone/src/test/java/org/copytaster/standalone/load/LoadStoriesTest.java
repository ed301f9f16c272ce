package org.copytaster.standalone.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.api.Test;

class LoadStoriesTest {
    @Test
    void areStoriesThatIngestTakesAndKnowsAgain() {
        assertThat(new LoadStories("run", 1, 40).next(500)).allSatisfy(story -> {
            var parsed = parse(story);
            assertThat(parsed.stories()).hasSize(1);
            assertThat(parsed.stories().get(0).getGuid()).isEqualTo(story.guid());
            assertThat(parsed.stories().get(0).getRevision()).isEqualTo(story.revision());
        });
    }

    @Test
    void haveAboutThreeKilobytesAndNoTwoAreAlike() {
        var stories = new LoadStories("run", 1, 40).next(2000);
        var mean = stories.stream()
                .mapToInt(story -> story.ninjs().length())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(2700.0, 3500.0);
        assertThat(stories).extracting(LoadStory::key).doesNotHaveDuplicates();
        assertThat(stories).extracting(LoadStoriesTest::body).doesNotHaveDuplicates();
    }

    @Test
    void areRevisedNowAndThenButNeverAtOnce() {
        var stories = new LoadStories("run", 1, 40).next(2000);
        var revised =
                stories.stream().filter(story -> !story.revision().equals("1")).toList();
        assertThat(revised.size()).isBetween(150, 300);
        assertThat(revised).allSatisfy(story -> {
            var earlier = Integer.toString(Integer.parseInt(story.revision()) - 1);
            int first = stories.indexOf(stories.stream()
                    .filter(other -> other.key().equals(LoadStory.key(story.guid(), earlier)))
                    .findFirst()
                    .orElseThrow());
            assertThat(stories.indexOf(story) - first).isGreaterThanOrEqualTo(40);
        });
    }

    @Test
    void areTheSameForTheSameSeed() {
        assertThat(new LoadStories("run", 7, 2).next(50)).isEqualTo(new LoadStories("run", 7, 2).next(50));
        assertThat(new LoadStories("run", 8, 2).next(50)).isNotEqualTo(new LoadStories("run", 7, 2).next(50));
    }

    private static String body(LoadStory story) {
        return story.ninjs().substring(story.ninjs().indexOf("body_html"));
    }

    private static Parsed parse(LoadStory story) {
        return StoryParsers.standard()
                .parse(new WireInput(
                        InputBytes.whole(story.ninjs().getBytes(StandardCharsets.UTF_8)),
                        Source.named("load"),
                        Optional.empty(),
                        "r",
                        Instant.EPOCH));
    }
}

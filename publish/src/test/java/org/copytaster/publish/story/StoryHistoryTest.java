package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.NOON;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.Precedence;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;

class StoryHistoryTest {
    private static final Decision PUBLISH = new Decision.Publish("newest");

    @Test
    void letsTheFirstRevisionDecideWhatComesFirst() {
        var unknown = StoryHistory.unknown("harbour:ferry-1");
        assertThat(StoryHistory.known(unknown).precedence()).isEmpty();
        var first = with(unknown, revision(1), PUBLISH, NOON);
        assertThat(StoryHistory.known(first).precedence()).contains(Precedence.NUMBER);
        var text = with(unknown, revision(1, with -> with.setFormat("text")), PUBLISH, NOON);
        assertThat(StoryHistory.known(text).precedence()).contains(Precedence.TIME);
    }

    @Test
    void keepsTheOrderOfAStoryThatAnEarlierReleaseBegan() {
        var before = StoryStatus.newBuilder()
                .setStoryId("harbour:ferry-1")
                .setNewestRevision("2")
                .setNewestSha256("hash-2")
                .setNewestVersionCreated(NOON)
                .setRevisions(List.of(RevisionStatus.newBuilder()
                        .setRevision("2")
                        .setContentSha256("hash-2")
                        .setVersionCreated(NOON)
                        .build()))
                .build();
        assertThat(StoryHistory.known(before).precedence()).contains(Precedence.EARLIER);
        var known = StoryHistory.known(before);
        assertThat(known.isNewerThan(Revisions.of(revision(1, with -> with.setVersionCreated(NOON.plusSeconds(1))))))
                .isFalse();
        assertThat(with(before, revision(3), PUBLISH, NOON).getOrder()).isEmpty();
    }

    @Test
    void listsARevisionWithoutANumberBehindTheOneThatItFollowed() {
        var unknown = StoryHistory.unknown("harbour:ferry-1");
        var first = settled(unknown, 1);
        var unnumbered = revision(5, with -> with.setRevision(""));
        var second = with(first, unnumbered, PUBLISH, NOON);
        assertThat(second.getRevisions()).extracting(RevisionStatus::getNumber).containsExactly("1", "1");
        assertThat(second.getRevisions())
                .extracting(RevisionStatus::getRevision)
                .containsExactly("1", "");
    }

    private static StoryStatus with(StoryStatus before, EnrichedStory story, Decision decision, Instant at) {
        return StoryHistory.with(before, StoryHistory.known(before), story, decision, at);
    }

    private static StoryStatus settled(StoryStatus before, int number) {
        var known = StoryHistory.known(before).with(Revisions.of(revision(number)));
        return StoryHistory.settled(
                with(before, revision(number), PUBLISH, NOON),
                new StoryHistory.Settled(known, PUBLISH, List.of("news.stories"), Optional.empty(), 0, NOON));
    }
}

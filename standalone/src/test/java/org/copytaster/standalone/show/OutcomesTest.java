package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private final Outcomes outcomes = new Outcomes();

    @Test
    void waitsForEveryRevisionToEnd() {
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.sent("r1", "afp:x", "bb");
        outcomes.status(status("afp:x", "aa", "published"));
        assertThat(outcomes.underway()).isEqualTo(1);
        outcomes.ended("afp:x", "bb", "dead");
        assertThat(outcomes.underway()).isZero();
    }

    @Test
    void countsADeliveryOfTheSameBytesAsARepeat() {
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.sent("r1", "afp:x", "aa");
        assertThat(outcomes.totals()).containsEntry("repeats", "1");
    }

    @Test
    void countsWhatAnEarlierRunPublishedAsARepeat() {
        outcomes.status(status("afp:x", "aa", "published"));
        outcomes.sent("r1", "afp:x", "aa");
        assertThat(outcomes.totals()).containsEntry("repeats", "1");
        assertThat(outcomes.underway()).isZero();
    }

    @Test
    void saysWhyInputsWereRejected() {
        outcomes.rejected(rejection("invalid-json"));
        outcomes.rejected(rejection("invalid-json"));
        outcomes.rejected(rejection("empty"));
        assertThat(outcomes.totals()).containsEntry("rejected", "3 {empty=1, invalid-json=2}");
    }

    @Test
    void doesNotCountAWithdrawalAsPublished() {
        outcomes.delivered(CleanStory.newBuilder()
                .setStoryId("afp:x")
                .setPubStatus("canceled")
                .build());
        outcomes.delivered(CleanStory.newBuilder().setStoryId("afp:x").build());
        assertThat(outcomes.totals()).containsEntry("published", "1");
    }

    @Test
    void endsAStoryThatWasTurnedAwayBehindTheDoor() {
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.rejected(Rejection.newBuilder()
                .setReceiptId("r1")
                .setStoryId("afp:x")
                .setReason("enriched-too-large")
                .build());
        assertThat(outcomes.underway()).isZero();
    }

    private static Rejection rejection(String reason) {
        return Rejection.newBuilder().setReceiptId("r1").setReason(reason).build();
    }

    private static StoryStatus status(String storyId, String sha256, String state) {
        var revision = RevisionStatus.newBuilder()
                .setContentSha256(sha256)
                .setState(state)
                .build();
        return StoryStatus.newBuilder()
                .setStoryId(storyId)
                .setRevisions(List.of(revision))
                .build();
    }
}

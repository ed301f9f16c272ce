package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    private static final List<String> STATES = List.of("published", "held", "never", "retracted", "superseded");
    private static final List<String> PLACES =
            List.of("published", "held", "never", "retracted", "superseded", "rejected late", "dead", "underway");

    private final Outcomes outcomes = new Outcomes();

    @Test
    void waitsForEveryRevisionToEnd() {
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.sent("r1", "afp:x", "bb");
        outcomes.status(status("afp:x", "aa", "published"));
        assertThat(outcomes.underway()).isEqualTo(1);
        outcomes.dead("afp:x", "bb");
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
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.earlier(status("afp:x", "aa", "published"));
        assertThat(outcomes.totals()).containsEntry("repeats", "1").containsEntry("revisions", "0");
        outcomes.sent("r2", "afp:x", "aa");
        outcomes.status(status("afp:x", "aa", "superseded"));
        assertThat(outcomes.totals()).containsEntry("repeats", "2").containsEntry("revisions", "0");
        assertThat(outcomes.underway()).isZero();
    }

    @Test
    void saysWhyInputsWereRejected() {
        outcomes.rejected(rejection("invalid-json"));
        outcomes.rejected(rejection("invalid-json"));
        outcomes.rejected(rejection("empty"));
        assertThat(outcomes.totals()).containsEntry("rejected", "3 at the door {empty=1, invalid-json=2}");
    }

    @Test
    void tellsWithdrawalsFromStories() {
        outcomes.delivered(CleanStory.newBuilder()
                .setStoryId("afp:x")
                .setPubStatus("canceled")
                .build());
        outcomes.delivered(CleanStory.newBuilder().setStoryId("afp:x").build());
        assertThat(outcomes.totals()).containsEntry("clean records", "2 (1 story, 1 withdrawal)");
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
        assertThat(outcomes.totals()).containsEntry("rejected late", "1").containsEntry("rejected", "0");
    }

    @Test
    void countsAPublishedRevisionAsPublishedWhateverComesLater() {
        outcomes.sent("r1", "afp:x", "aa");
        outcomes.sent("r2", "afp:x", "bb");
        outcomes.sent("r3", "afp:y", "cc");
        outcomes.status(status("afp:x", "aa", "published", "news.stories"));
        outcomes.status(status("afp:x", "aa", "superseded", "news.stories"));
        outcomes.status(status("afp:x", "bb", "published", "news.stories"));
        outcomes.status(status("afp:y", "cc", "superseded"));
        assertThat(outcomes.totals())
                .containsEntry("published", "2 (later {superseded=1})")
                .containsEntry("superseded", "1")
                .containsEntry("revisions", "3");
    }

    @Test
    void countsARevisionWhoseEndIsHeardOfFirst() {
        outcomes.status(status("afp:x", "aa", "held"));
        assertThat(outcomes.totals()).containsEntry("held", "0");
        outcomes.sent("r1", "afp:x", "aa");
        assertThat(outcomes.totals())
                .containsEntry("held", "1")
                .containsEntry("repeats", "0")
                .containsEntry("revisions", "1");
        outcomes.rejected(Rejection.newBuilder()
                .setReceiptId("r2")
                .setStoryId("afp:y")
                .setReason("enriched-too-large")
                .build());
        outcomes.sent("r2", "afp:y", "bb");
        assertThat(outcomes.totals()).containsEntry("rejected late", "1").containsEntry("underway", "0");
    }

    @Test
    void namesADeadRecordThatIsNoRevision() {
        outcomes.dead();
        assertThat(outcomes.totals()).containsEntry("dead", "0 (and 1 record of no revision)");
    }

    @Test
    void countsReasonsThatSomebodyElseInventsTogether() {
        for (var number = 0; number < 1000; number++) {
            outcomes.rejected(rejection("reason-" + number));
        }
        assertThat(outcomes.totals().get("rejected"))
                .startsWith("1000 at the door {")
                .contains("others=900");
    }

    @Test
    void addsUpWhateverHappensInWhateverOrder() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var any = new Outcomes();
            for (int steps = random.nextInt(60); steps > 0; steps--) {
                happen(any, random);
                assertThat(sum(any, PLACES))
                        .as("seed 7, round %d: %s", round, any.totals())
                        .isEqualTo(number(any, "revisions"));
                assertThat(sum(any, List.of("revisions", "repeats")))
                        .as("seed 7, round %d: %s", round, any.totals())
                        .isEqualTo(stories(any));
            }
        }
    }

    private static void happen(Outcomes any, Random random) {
        var story = "afp:" + random.nextInt(3);
        var sha256 = Integer.toString(random.nextInt(4));
        var receipt = "r" + random.nextInt(3);
        switch (random.nextInt(7)) {
            case 0, 1 -> any.sent(receipt, story, sha256);
            case 6 -> any.earlier(story, sha256);
            case 2 -> any.dead(story, sha256);
            case 3 ->
                any.rejected(Rejection.newBuilder()
                        .setReceiptId(receipt)
                        .setStoryId(story)
                        .setReason("late")
                        .build());
            case 4 -> any.status(status(story, sha256, STATES.get(random.nextInt(STATES.size()))));
            default -> any.status(status(story, sha256, STATES.get(random.nextInt(STATES.size())), "news.stories"));
        }
    }

    private static int sum(Outcomes outcomes, List<String> lines) {
        return lines.stream().mapToInt(line -> number(outcomes, line)).sum();
    }

    private static int number(Outcomes outcomes, String line) {
        return Integer.parseInt(outcomes.totals().getOrDefault(line, "").split(" ", 2)[0]);
    }

    private static int stories(Outcomes outcomes) {
        return Integer.parseInt(outcomes.totals().getOrDefault("taken in", "").split(" ", -1)[3]);
    }

    private static Rejection rejection(String reason) {
        return Rejection.newBuilder().setReceiptId("r1").setReason(reason).build();
    }

    private static StoryStatus status(String storyId, String sha256, String state, String... topics) {
        var revision = RevisionStatus.newBuilder()
                .setContentSha256(sha256)
                .setState(state)
                .setTopics(List.of(topics))
                .build();
        return StoryStatus.newBuilder()
                .setStoryId(storyId)
                .setRevisions(List.of(revision))
                .build();
    }
}

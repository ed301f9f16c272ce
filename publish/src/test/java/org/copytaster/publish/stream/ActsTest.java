package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.EnrichedStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator orders about a story, and what stands on which topic then. */
class ActsTest {
    private static final String FERRY = "harbour:ferry-1";
    private static final Instant TOMORROW = Wire.START.plus(Duration.ofDays(1));

    @TempDir
    Path stateDir;

    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(stateDir);
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Nested
    class ARelease {
        @Test
        void publishesWhatIsUnderEmbargoAtOnce() {
            wire.receives(embargoed(1)).orders("release", FERRY);

            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(wire.history()).containsExactly("1 published released");
            assertThat(outcomes()).containsExactly("release-1 done released by mo: said by telephone");
        }

        @Test
        void happensOnceThoughTheTimerComesLater() {
            wire.receives(embargoed(1)).orders("release", FERRY).waits(Duration.ofDays(2));

            assertThat(wire.published()).containsExactly("1 usable");
        }

        @Test
        void publishesWhatTheAgencyWithholds() {
            wire.receives(revision(1, with -> with.setPubStatus("withheld"))).orders("release", FERRY);

            assertThat(wire.published()).containsExactly("1 usable");
        }

        @Test
        void publishesWhatItsWordsHold() {
            wire.receives(revision(1, with -> with.setTextSignal("DO NOT USE"))).orders("release", FERRY);

            assertThat(wire.published()).containsExactly("1 usable");
        }

        @Test
        void ofWhatIsOutIsRefusedAndChangesNothing() {
            wire.receives(revision(1));
            var before = wire.standing();
            wire.orders("release", FERRY);

            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(outcomes()).containsExactly("release-1 refused not-held by mo: said by telephone");
            assertThat(wire.stands(FERRY).getUpdatedAt()).isEqualTo(before.getUpdatedAt());
        }

        @Test
        void withoutItsCopyWaitsForItToComeOnceMore() {
            wire.receives(kill(2)).orders("lift", FERRY);
            wire.receives(embargoed(1)).receives(revision(3, with -> with.setPubStatus("withheld")));
            wire.published();
            wire.drops("copies", FERRY).orders("release", FERRY);
            assertThat(wire.published()).isEmpty();
            assertThat(wire.stands(FERRY).getReason()).isEqualTo("copy-gone");

            wire.receives(revision(3, with -> with.setPubStatus("withheld")));

            assertThat(wire.published()).containsExactly("3 usable");
            assertThat(wire.stands(FERRY).getReason()).isEqualTo("released");
        }
    }

    @Nested
    class AKill {
        @Test
        void goesToAllThatCarriedTheStory() {
            wire.receives(revision(1)).orders("kill", FERRY);

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled");
            assertThat(wire.latest.readValuesToList()).hasSize(2);
            assertThat(wire.ninjs.readValuesToList()).hasSize(2);
            assertThat(wire.history()).containsExactly("1 retracted killed");
        }

        @Test
        void ofAStoryThatIsHeldLetsNothingOutLater() {
            wire.receives(embargoed(1)).orders("kill", FERRY).waits(Duration.ofDays(2));

            assertThat(wire.published()).isEmpty();
            assertThat(wire.hasCopy(FERRY)).isFalse();
        }

        @Test
        void isFinalForTheRevisionsThatFollow() {
            wire.receives(revision(1)).orders("kill", FERRY).receives(revision(2));

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled");
            assertThat(wire.history()).containsExactly("1 retracted killed", "2 never killed");
        }

        @Test
        void worksAlsoWhereTheCopyIsDamaged() {
            wire.receives(revision(1)).damages("copies", FERRY, bytes -> new byte[] {1, 2, 3});
            wire.orders("kill", FERRY);

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled");
            assertThat(wire.deadLetters()).isEmpty();
        }
    }

    @Nested
    class ALift {
        @Test
        void takesTheKilledRevisionOnceMore() {
            wire.receives(revision(1)).receives(kill(2)).orders("lift", FERRY);
            assertThat(wire.stands(FERRY).getReason()).isEqualTo("copy-gone");

            wire.receives(revision(1));

            assertThat(wire.published()).containsExactly("1 usable", "2 canceled", "1 usable");
            assertThat(wire.stands(FERRY).getDecision()).isEqualTo("publish");
        }

        @Test
        void ofAnOrderedKillTakesTheNewestRevisionOnceMore() {
            wire.receives(revision(1)).orders("kill", FERRY).orders("lift", FERRY);
            wire.receives(revision(1));

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled", "1 usable");
        }

        @Test
        void leavesAnEmbargoStanding() {
            wire.receives(embargoed(1)).orders("kill", FERRY).orders("lift", FERRY);
            wire.receives(embargoed(1));
            assertThat(wire.published()).isEmpty();

            wire.waits(Duration.ofDays(1));

            assertThat(wire.published()).containsExactly("1 usable");
        }

        @Test
        void isTakenBackByTheAgencysNextKill() {
            wire.receives(revision(1)).receives(kill(2)).orders("lift", FERRY).receives(revision(1));
            wire.receives(kill(3));

            assertThat(wire.published()).containsExactly("1 usable", "2 canceled", "1 usable", "3 canceled");
        }
    }

    @Nested
    class APurge {
        @Test
        void withdrawsTheStoryAndTakesItOffTheCompactedTopics() {
            wire.receives(revision(1)).orders("purge", FERRY);

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled");
            var latest = wire.latest.readRecordsToList();
            assertThat(latest).hasSize(3);
            assertThat(latest.get(2).value()).isNull();
            assertThat(wire.latestNinjs.readValuesToList()).hasSize(3).endsWith((String) null);
            assertThat(wire.hasCopy(FERRY)).isFalse();
        }

        @Test
        void leavesNoWordOfTheTextInTheStatus() {
            wire.receives(revision(1, with -> with.setTextSignal("KILL THIS STORY")));
            wire.orders("purge", FERRY);

            var status = wire.standing();
            assertThat(status.toString()).doesNotContain("KILL THIS");
            assertThat(status.getPurged()).isTrue();
            assertThat(status.getReason()).isEqualTo("purged");
        }

        @Test
        void refusesWhateverComesLater() {
            wire.receives(revision(1))
                    .orders("purge", FERRY)
                    .receives(revision(2))
                    .receives(revision(1));
            wire.orders("lift", FERRY).orders("release", FERRY);

            assertThat(wire.published()).containsExactly("1 usable", "1 canceled");
            assertThat(wire.hasCopy(FERRY)).isFalse();
            assertThat(outcomes())
                    .containsExactly(
                            "purge-1 done purged by mo: said by telephone",
                            "lift-1 refused purged by mo: said by telephone",
                            "release-1 refused purged by mo: said by telephone");
        }

        @Test
        void isNeverForgotten() {
            wire.receives(revision(1)).orders("purge", FERRY).waits(Duration.ofDays(400));

            assertThat(wire.stands(FERRY).getPurged()).isTrue();
            assertThat(wire.agenda()).isEmpty();
        }
    }

    @Nested
    class AnOrder {
        @Test
        void thatComesTwiceDoesNothingTheSecondTime() {
            wire.receives(embargoed(1));
            var act = wire.act("release", FERRY).build();
            wire.orders(act).orders(act);

            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(outcomes()).hasSize(1);
        }

        @Test
        void onAnOlderRevisionIsRefused() {
            wire.receives(revision(1));
            var act = wire.act("kill", FERRY).build();
            wire.receives(revision(2)).orders(act);

            assertThat(wire.published()).containsExactly("1 usable", "2 usable");
            assertThat(outcomes()).containsExactly("kill-1 refused another-revision by mo: said by telephone");
        }

        @Test
        void aboutAStoryThatIsNotKnownIsParked() {
            wire.orders("kill", "harbour:nobody");

            assertThat(wire.deadLetters()).containsExactly("harbour:nobody unknown-story");
            assertThat(wire.status.isEmpty()).isTrue();
        }

        @Test
        void thatIsNoneIsParkedAndChangesNothing() {
            wire.receives(revision(1)).published();
            wire.status.readValuesToList();
            wire.orders(wire.act("explode", FERRY).build());
            wire.orders(wire.act("kill", FERRY).setBy(" ").build());
            wire.orders(wire.act("kill", FERRY).setWhy("").build());
            wire.orders(wire.act("kill", FERRY).setActId("").build());
            wire.orders(wire.act("kill", FERRY).setWhy("x".repeat(2001)).build());
            wire.ordersUnder("harbour:other", wire.act("kill", FERRY).build());
            wire.ordersUnder(FERRY, null);

            assertThat(wire.deadLetters())
                    .containsExactly(
                            FERRY + " malformed-act",
                            FERRY + " malformed-act",
                            FERRY + " malformed-act",
                            FERRY + " malformed-act",
                            FERRY + " malformed-act",
                            "harbour:other wrong-key",
                            FERRY + " no-value");
            assertThat(wire.status.isEmpty()).isTrue();
            assertThat(wire.published()).isEmpty();
        }

        @Test
        void isRememberedByAProcessThatIsStartedLater(@TempDir Path otherStateDir) {
            wire.receives(embargoed(1));
            var act = wire.act("release", FERRY).build();
            wire.orders(act);
            try (var again = wire.startedAgain(otherStateDir, ReleaseConfig.standard())) {
                again.orders(act);
                assertThat(again.published()).isEmpty();
                assertThat(again.status.isEmpty()).isTrue();
            }
        }
    }

    private static EnrichedStory embargoed(int number) {
        return revision(number, with -> with.setEmbargoed(true).setEmbargoedUntil(TOMORROW));
    }

    private List<String> outcomes() {
        return wire.stands(FERRY).getActs().stream()
                .map(act -> act.getActId() + " " + act.getOutcome() + " " + act.getReason() + " by " + act.getBy()
                        + ": " + act.getWhy())
                .toList();
    }
}

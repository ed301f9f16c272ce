package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.paragraphs;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishTopologyTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant ONE_O_CLOCK = Wire.START.plus(HOUR);

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

    private static EnrichedStory embargoed(int number, Instant until) {
        return revision(number, with -> with.setEmbargoed(true).setEmbargoedUntil(until));
    }

    private static EnrichedStory withheld(int number) {
        return revision(number, with -> with.setPubStatus("withheld"));
    }

    @Test
    void looksLikeTheRecordedTopology() throws Exception {
        var topology = PublishTopology.of(Topics.standard(), new WireReleaseRules(), ReleaseConfig.standard());

        assertThat(topology.describe().toString().strip())
                .isEqualTo(Files.readString(Path.of("src/test/resources/expected-topology.txt"))
                        .strip());
    }

    @Nested
    class AUsableStory {
        @Test
        void goesToEveryTopicOfSubscribers() {
            wire.receives(revision(1));

            assertThat(List.of(wire.stories.getQueueSize(), wire.latest.getQueueSize(), wire.ninjs.getQueueSize()))
                    .containsExactly(1L, 1L, 1L);
            assertThat(wire.latestNinjs.readValue()).isEqualTo(wire.ninjs.readValue());
        }

        @Test
        void carriesItsTimeOfReceiptAndItsTrace() {
            wire.receives(revision(1));

            var record = wire.stories.readRecord();
            assertThat(record.getRecordTime()).isEqualTo(Wire.START);
            assertThat(record.headers().lastHeader("traceparent").value())
                    .isEqualTo(Wire.TRACE.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void standsPublishedInItsHistoryWithTheTopicsThatCarriedIt() {
            wire.receives(revision(1));

            assertThat(wire.standing().getRevisions().get(0).getTopics())
                    .containsExactly("news.stories", "news.latest", "news.ninjs", "news.latest.ninjs");
        }

        @Test
        void isSupersededByItsUpdate() {
            wire.receives(revision(1)).receives(revision(2));

            assertThat(wire.history()).containsExactly("1 superseded newer-revision", "2 published newest");
            assertThat(wire.published()).containsExactly("1 usable", "2 usable");
        }

        @Test
        void isNotOverwrittenByAnOlderRevision() {
            wire.receives(revision(2)).receives(revision(1));

            assertThat(wire.history()).containsExactly("1 superseded older-revision", "2 published newest");
            assertThat(wire.published()).containsExactly("2 usable");
        }

        @Test
        void countsByItsNumberWhereTheClockOfTheSecondMachineIsAMinuteBehind() {
            var third = revision(3, with -> with.setVersionCreated(Wire.START.minusSeconds(60)));
            wire.receives(revision(2)).receives(third);

            assertThat(wire.published()).containsExactly("2 usable", "3 usable");
            assertThat(wire.standing().getOrder()).isEqualTo("number");
        }

        @Test
        void countsByItsTimeWhereNumbersMayBeAnything() {
            var tenth = revision(1, with -> with.setFormat("nitf").setRevision("10"));
            var second = revision(2, with -> with.setFormat("nitf"));
            wire.receives(tenth).receives(second);

            assertThat(wire.published()).containsExactly("10 usable", "2 usable");
            assertThat(wire.standing().getOrder()).isEqualTo("time");
        }

        @Test
        void leavesNothingBehindWhenItIsARepeat() {
            wire.receives(revision(1)).receives(revision(1));

            assertThat(wire.stories.getQueueSize()).isEqualTo(1);
            assertThat(wire.status.getQueueSize()).isEqualTo(1);
        }

        @Test
        void takesBackACorrectionThatHasNeitherTimeNorNumber() {
            var corrected = plain("hash-b");
            wire.receives(plain("hash-a")).receives(corrected).receives(plain("hash-a"));

            assertThat(wire.stories.readRecordsToList())
                    .extracting(record -> record.value().getContentSha256())
                    .containsExactly("hash-a", "hash-b", "hash-a");
            assertThat(wire.history())
                    .containsExactly(" superseded newer-revision", " superseded newer-revision", " published newest");
        }

        @Test
        void isListedOnceWhenItComesAgainAfterANewerOne() {
            wire.receives(revision(1))
                    .receives(revision(2))
                    .receives(revision(1))
                    .receives(revision(1));

            assertThat(wire.published()).containsExactly("1 usable", "2 usable");
            assertThat(wire.history()).containsExactly("1 superseded newer-revision", "2 published newest");
        }

        @Test
        void givesEachReleaseOfOneRevisionAnIdentityOfItsOwn() {
            for (int round = 0; round < 3; round++) {
                wire.receives(plain("hash-a"))
                        .waits(HOUR)
                        .receives(plain("hash-b"))
                        .waits(HOUR);
            }

            assertThat(wire.stories.readRecordsToList())
                    .hasSize(6)
                    .extracting(record -> Wire.header(record, "ce_id"))
                    .doesNotHaveDuplicates();
        }

        private EnrichedStory plain(String sha256) {
            return revision(
                    1, with -> with.setRevision("").setVersionCreated(null).setContentSha256(sha256));
        }

        @Test
        void goesOutWithAWarningWhenItsNumberCameBeforeWithOtherBytes() {
            wire.receives(revision(1)).receives(revision(1, with -> with.setContentSha256("other")));

            assertThat(wire.stories.readValuesToList())
                    .extracting(CleanStory::getWarnings)
                    .containsExactly(
                            List.of(), List.of("revision 1 came before with other bytes; this one counts as newer"));
        }

        @Test
        void isParkedWithoutATraceWhenItIsTooLargeForItsTopic() {
            var large = revision(1, with -> with.setParagraphs(paragraphs("x".repeat(2_200_000))));

            wire.receives(large).receives(revision(1));
            assertThat(wire.deadLetters()).containsExactly("harbour:ferry-1 too-large");
            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(wire.history()).containsExactly("1 published newest");
        }
    }

    @Nested
    class AKill {
        @Test
        void reachesEveryTopicThatCarriedTheStory() {
            wire.receives(revision(1)).receives(kill(2));

            assertThat(wire.published()).containsExactly("1 usable", "2 canceled");
            assertThat(wire.latest.readValuesToList())
                    .extracting(CleanStory::getPubStatus)
                    .containsExactly("usable", "canceled");
            assertThat(wire.ninjs.readValuesToList().get(1)).contains("\"pubStatus\":\"canceled\"");
            assertThat(wire.history()).containsExactly("1 retracted killed", "2 retracted killed");
        }

        @Test
        void standsEvenWhenTheStoryComesAfterIt() {
            wire.receives(kill(2)).receives(revision(1)).receives(revision(3));

            assertThat(wire.published()).isEmpty();
            assertThat(wire.history()).containsExactly("1 never killed", "2 retracted killed", "3 never killed");
        }

        @Test
        void withAnOlderNumberStillWithdrawsAndIsNotOlderThanWhatItWithdraws() {
            wire.receives(revision(3)).receives(kill(2));

            assertThat(wire.published()).containsExactly("3 usable", "3 canceled");
            assertThat(wire.history()).containsExactly("2 retracted killed", "3 retracted killed");
        }

        @Test
        void isSentOnTopOfARecall() {
            wire.receives(revision(1)).receives(withheld(2)).receives(kill(3));

            assertThat(wire.published()).containsExactly("1 usable", "2 withheld", "3 canceled");
        }

        @Test
        void isSentOnce() {
            wire.receives(revision(1)).receives(kill(2)).receives(kill(3));

            assertThat(wire.published()).containsExactly("1 usable", "2 canceled");
        }

        @Test
        void endsWhatWasHeld() {
            wire.receives(embargoed(1, ONE_O_CLOCK)).receives(kill(2)).waits(HOUR.multipliedBy(2));

            assertThat(wire.published()).isEmpty();
            assertThat(wire.history()).containsExactly("1 never killed", "2 retracted killed");
        }

        @Test
        void leavesTheTopicsOfCurrentRevisionsAfterAWeek() {
            wire.receives(revision(1))
                    .receives(kill(2))
                    .waits(Duration.ofDays(7).minusSeconds(1));
            assertThat(wire.latest.readValuesToList()).hasSize(2).doesNotContainNull();
            assertThat(wire.latestNinjs.readValuesToList()).hasSize(2).doesNotContainNull();

            wire.waits(Duration.ofSeconds(1));

            assertThat(wire.latest.readValuesToList()).containsOnlyNulls().hasSize(1);
            assertThat(wire.latestNinjs.readValuesToList()).containsOnlyNulls().hasSize(1);
        }
    }

    @Nested
    class AHold {
        @Test
        void recallsAndIsEndedByALaterUsableRevision() {
            wire.receives(revision(1)).receives(withheld(2)).receives(revision(3));

            assertThat(wire.published()).containsExactly("1 usable", "2 withheld", "3 usable");
            assertThat(wire.history())
                    .containsExactly("1 retracted withheld", "2 superseded newer-revision", "3 published newest");
        }

        @Test
        void comesFromASignalInTheTextToo() {
            wire.receives(revision(1))
                    .receives(revision(2, with -> with.setTextSignal("KILL").setChange("kill")));

            assertThat(wire.published()).containsExactly("1 usable", "2 withheld");
            assertThat(wire.history()).containsExactly("1 retracted text-signal", "2 held text-signal");
        }

        @Test
        void isNotEndedByTime() {
            wire.receives(withheld(1)).waits(Duration.ofDays(20));

            assertThat(wire.published()).isEmpty();
        }
    }

    @Nested
    class AnAdvisory {
        @Test
        void goesNowhereAndDisturbsNothing() {
            wire.receives(revision(1)).receives(revision(2, with -> with.setChange("advisory")));

            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(wire.history()).containsExactly("1 published newest", "2 never advisory");
        }

        @Test
        void isNeverPublishedAlone() {
            wire.receives(revision(1, with -> with.setChange("advisory")));

            assertThat(wire.published()).isEmpty();
            assertThat(wire.standing().getDecision()).isEqualTo("never");
        }
    }

    @Nested
    class AnEmbargo {
        @Test
        void holdsUntilItsInstantAndNotASecondLonger() {
            wire.receives(embargoed(1, ONE_O_CLOCK)).waits(HOUR.minusMillis(1));
            assertThat(wire.published()).isEmpty();
            assertThat(wire.history()).containsExactly("1 held embargo");

            wire.waits(Duration.ofSeconds(1));

            assertThat(wire.published()).containsExactly("1 usable");
            assertThat(wire.history()).containsExactly("1 published newest");
        }

        @Test
        void keepsTheTraceAndGivesTheReleaseItsOwnTime() {
            wire.receives(embargoed(1, ONE_O_CLOCK)).waits(HOUR);

            var record = wire.stories.readRecord();
            assertThat(record.getRecordTime()).isEqualTo(ONE_O_CLOCK);
            assertThat(record.value().getReceivedAt()).contains(Wire.START);
            assertThat(record.headers().lastHeader("traceparent").value())
                    .isEqualTo(Wire.TRACE.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void releasesTheNewestRevisionOnly() {
            wire.receives(embargoed(1, ONE_O_CLOCK)).receives(revision(2)).waits(HOUR);

            assertThat(wire.published()).containsExactly("2 usable");
            assertThat(wire.history()).containsExactly("1 superseded newer-revision", "2 published newest");
        }

        @Test
        void isPutOffByALaterRevision() {
            wire.receives(embargoed(1, ONE_O_CLOCK))
                    .receives(embargoed(2, ONE_O_CLOCK.plus(HOUR)))
                    .waits(HOUR);
            assertThat(wire.published()).isEmpty();

            wire.waits(HOUR);

            assertThat(wire.published()).containsExactly("2 usable");
        }

        @Test
        void recallsAPublishedStoryWhenItComesLate() {
            wire.receives(revision(1)).receives(embargoed(2, ONE_O_CLOCK)).waits(HOUR);

            assertThat(wire.published()).containsExactly("1 usable", "2 withheld", "2 usable");
        }

        @Test
        void recallsAndReleasesAgainWhenALateOlderRevisionBringsIt() {
            wire.receives(revision(2)).receives(embargoed(1, ONE_O_CLOCK));
            assertThat(wire.history()).containsExactly("1 superseded older-revision", "2 held embargo");

            wire.waits(HOUR);

            assertThat(wire.published()).containsExactly("2 usable", "2 withheld", "2 usable");
            assertThat(wire.history()).containsExactly("1 superseded older-revision", "2 published newest");
        }

        @Test
        void givesTheSecondReleaseAnIdentityOfItsOwn() {
            wire.receives(revision(2)).receives(embargoed(1, ONE_O_CLOCK)).waits(HOUR);

            assertThat(wire.stories.readRecordsToList())
                    .extracting(record ->
                            new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                    .doesNotHaveDuplicates();
        }

        @Test
        void withoutADateHoldsUntilToldOtherwise() {
            wire.receives(revision(1, with -> with.setEmbargoed(true))).waits(Duration.ofDays(200));
            assertThat(wire.published()).isEmpty();

            wire.receives(embargoed(2, Wire.START));

            assertThat(wire.published()).containsExactly("2 usable");
        }

        @Test
        void ofManyYearsIsNotForgotten() {
            wire.receives(embargoed(1, Instant.parse("2099-01-01T00:00:00Z"))).waits(Duration.ofDays(400));
            wire.receives(revision(2));

            assertThat(wire.published()).isEmpty();
            assertThat(wire.history()).containsExactly("1 superseded newer-revision", "2 held embargo");
        }
    }

    @Test
    void turnsAwayWhatTheTimerCouldNotRelease() {
        var large = revision(
                1,
                with -> with.setEmbargoed(true)
                        .setEmbargoedUntil(ONE_O_CLOCK)
                        .setParagraphs(paragraphs("x".repeat(2_200_000))));

        wire.receives(large).receives(revision(2, with -> with.setStoryId("harbour:other")));
        assertThat(wire.deadLetters()).containsExactly("harbour:ferry-1 too-large");
    }

    @Nested
    class Time {
        @Test
        void takesAStoryOffNewsLatestThirtyDaysAfterItsLastRevision() {
            wire.receives(revision(1))
                    .waits(Duration.ofDays(20))
                    .receives(revision(2))
                    .waits(Duration.ofDays(29));
            assertThat(wire.latest.readValuesToList()).hasSize(2).doesNotContainNull();

            wire.waits(Duration.ofDays(1));

            assertThat(wire.latest.readValuesToList()).containsOnlyNulls().hasSize(1);
        }

        @Test
        void forgetsAStoryAfterNinetyDays() {
            wire.receives(revision(1)).waits(Duration.ofDays(90));

            assertThat(wire.status.readRecordsToList()).hasSize(2).last().satisfies(gone -> {
                assertThat(gone.value()).isNull();
                assertThat(Wire.header(gone, "ce_type")).isEqualTo("org.copytaster.wire.status");
            });
        }
    }

    @Test
    void listsTheNewestFiftyRevisions() {
        for (int number = 1; number <= 60; number++) {
            wire.receives(revision(number));
        }

        assertThat(wire.history())
                .hasSize(50)
                .startsWith("11 superseded newer-revision")
                .endsWith("60 published newest");
    }
}

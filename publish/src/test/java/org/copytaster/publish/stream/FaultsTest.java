package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.EnrichedStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the wire when a record, a store or a setting is not as it should be. */
class FaultsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant ONE_O_CLOCK = Wire.START.plus(HOUR);

    @TempDir
    Path stateDir;

    @TempDir
    Path otherStateDir;

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
    class ARecordOnWireEnriched {
        @Test
        void withoutAValueIsParked() {
            wire.receives("harbour:a", null).receives(story("b", with -> with));

            assertThat(wire.deadLetters()).containsExactly("harbour:a no-value");
            assertThat(wire.published()).containsExactly("1 usable");
        }

        @Test
        void underAKeyThatIsNotItsStorysIsParked() {
            wire.receives("other:key", story("a", with -> with)).receives(null, story("a", with -> with));
            wire.receives(story("b", with -> with));

            assertThat(wire.deadLetters()).containsExactly("other:key wrong-key", "null wrong-key");
            assertThat(wire.published()).containsExactly("1 usable");
        }
    }

    @Nested
    class ADamagedCopy {
        @Test
        void costsItsOwnReleaseAndNoOther() {
            for (var id : List.of("a", "b", "c", "d", "e")) {
                wire.receives(embargoed(id, ONE_O_CLOCK));
            }
            wire.damages("copies", "harbour:b", FaultsTest::unreadable).waits(HOUR);

            assertThat(released()).containsExactly("harbour:a", "harbour:c", "harbour:d", "harbour:e");
            assertThat(wire.deadLetters()).containsExactly("harbour:b state-damaged");
        }

        @Test
        void isADeadLetterWithKeyBytesAndPlace() {
            wire.receives(embargoed("b", ONE_O_CLOCK));
            var damaged = new ArrayList<byte[]>();
            wire.damages("copies", "harbour:b", bytes -> {
                damaged.add(unreadable(bytes));
                return damaged.get(0);
            });
            wire.waits(HOUR);

            var letter = wire.dead.readRecord();
            assertThat(letter.key()).isEqualTo("harbour:b");
            assertThat(letter.value()).isEqualTo(damaged.get(0));
            assertThat(Wire.header(letter, "__streams.errors.topic")).isEqualTo("copytaster-publish-copies-changelog");
        }

        @Test
        void isNotTakenAtItsWordForItsLength() {
            wire.receives(embargoed("b", ONE_O_CLOCK)).damages("copies", "harbour:b", bytes -> {
                var damaged = bytes.clone();
                damaged[0] = 0x7F;
                return damaged;
            });
            wire.waits(HOUR);

            assertThat(wire.deadLetters()).containsExactly("harbour:b state-damaged");
        }

        @Test
        void isTriedAgainAndToldOnce() {
            wire.receives(embargoed("b", ONE_O_CLOCK)).damages("copies", "harbour:b", FaultsTest::unreadable);
            wire.waits(HOUR).waits(Duration.ofMinutes(1)).waits(Duration.ofMinutes(2));
            assertThat(wire.deadLetters()).containsExactly("harbour:b state-damaged");

            wire.damages("copies", "harbour:b", FaultsTest::unreadable).waits(Duration.ofMinutes(4));

            assertThat(released()).containsExactly("harbour:b");
        }
    }

    @Nested
    class ADamagedStatus {
        @Test
        void parksTheRevisionsOfItsStoryAlone() {
            wire.receives(story("a", with -> with)).damages("stories", "harbour:a", FaultsTest::unreadable);
            wire.receives(story("a", with -> with.setRevision("2"))).receives(story("b", with -> with));

            assertThat(wire.deadLetters()).containsExactly("harbour:a state-damaged");
            assertThat(released()).containsExactly("harbour:a", "harbour:b");
        }

        @Test
        void holdsUpNoOtherStorysRelease() {
            wire.receives(embargoed("a", ONE_O_CLOCK)).receives(embargoed("b", ONE_O_CLOCK));
            wire.damages("stories", "harbour:a", FaultsTest::unreadable).waits(HOUR);

            assertThat(released()).containsExactly("harbour:b");
            assertThat(wire.deadLetters()).containsExactly("harbour:a state-damaged");
        }
    }

    @Nested
    class KeepingTimesThatWereChanged {
        private final ReleaseConfig longer = kept(Duration.ofDays(120), Duration.ofDays(2));
        private final ReleaseConfig shorter = kept(Duration.ofDays(60), Duration.ofHours(1));

        @Test
        void neverReleaseWhatIsUnderEmbargo() {
            wire.receives(story("s", with -> with));
            try (var again = wire.waits(Duration.ofDays(1)).startedAgain(otherStateDir, longer)) {
                again.receives(revisionOf("s", 2, Wire.START.plus(Duration.ofDays(200))));
                again.waits(Duration.ofDays(3)).waits(Duration.ofDays(90));
                again.receives(revisionOf("s", 3, null));
                assertThat(again.published()).containsExactly("2 withheld");

                again.waits(Duration.ofDays(107));
                assertThat(again.published()).containsExactly("3 usable");
            }
        }

        @Test
        void keepTheCopyOfAnEmbargoThatIsStillToEnd() {
            wire.receives(story("s", with -> with));
            try (var again = wire.waits(HOUR).startedAgain(otherStateDir, longer)) {
                again.receives(revisionOf("s", 2, Wire.START.plus(Duration.ofDays(5))));
                again.waits(Duration.ofDays(3)).waits(Duration.ofDays(2));

                assertThat(again.published()).containsExactly("2 withheld", "2 usable");
            }
        }

        @Test
        void forgetAStoryAtTheNewTime() {
            wire.receives(story("s", with -> with));
            try (var again = wire.startedAgain(otherStateDir, longer)) {
                again.waits(Duration.ofDays(90)).waits(Duration.ofDays(29));
                assertThat(again.status.isEmpty()).isTrue();

                again.waits(Duration.ofDays(1));
                assertThat(again.status.readKeyValue().value).isNull();
                assertThat(again.agenda()).isEmpty();
            }
        }

        @Test
        void forgetAStoryOfAnOldDateThoughTheTimeIsShorterNow() {
            wire.receives(story("s", with -> with));
            try (var again = wire.startedAgain(otherStateDir, shorter)) {
                again.waits(Duration.ofDays(90)).waits(Duration.ofSeconds(1));

                assertThat(again.status.readKeyValue().value).isNull();
                assertThat(again.agenda()).isEmpty();
            }
        }
    }

    @Test
    void saysThatTheCopyIsGoneWhenALateEmbargoEndsWithoutOne() {
        wire.receives(story("x", with -> with.setRevision("2"))).waits(Duration.ofDays(4));
        wire.receives(story(
                "x",
                with -> with.setRevision("1")
                        .setContentSha256("older")
                        .setVersionCreated(Wire.START.minusSeconds(60))
                        .setEmbargoed(true)
                        .setEmbargoedUntil(Wire.START.plus(Duration.ofDays(5)))));
        wire.waits(Duration.ofDays(1));

        assertThat(wire.published()).containsExactly("2 usable", "2 withheld");
        assertThat(wire.history()).containsExactly("1 superseded older-revision", "2 held copy-gone");
    }

    @Test
    void releasesThousandsThatAreDueAtOnceInShortLooks() {
        for (int number = 0; number < 1_000; number++) {
            wire.receives(embargoed("n" + number, ONE_O_CLOCK));
        }
        wire.status.readRecordsToList();

        wire.waits(HOUR);
        assertThat(wire.stories.readRecordsToList()).hasSizeBetween(1, 250);

        for (int look = 0; look < 100 && !wire.agenda().get(0).contains("DROP"); look++) {
            wire.waits(Duration.ofMillis(250));
        }
        assertThat(wire.status.readRecordsToList()).hasSize(1_000);
    }

    private List<String> released() {
        return wire.stories.readKeyValuesToList().stream().map(one -> one.key).toList();
    }

    private static EnrichedStory story(String id, UnaryOperator<EnrichedStory.Builder> changes) {
        return revision(
                1,
                with -> changes.apply(
                        with.setStoryId("harbour:" + id).setGuid(id).setContentSha256("hash-" + id)));
    }

    private static EnrichedStory embargoed(String id, Instant until) {
        return story(id, with -> with.setEmbargoed(true).setEmbargoedUntil(until));
    }

    private static EnrichedStory revisionOf(String id, int number, @Nullable Instant embargo) {
        return revision(
                number,
                with -> with.setStoryId("harbour:" + id)
                        .setGuid(id)
                        .setEmbargoed(embargo != null)
                        .setEmbargoedUntil(embargo));
    }

    /** With another fingerprint: a schema that nobody has. Done twice it is whole again. */
    private static byte[] unreadable(byte[] bytes) {
        var damaged = bytes.clone();
        int at = 0;
        while ((damaged[at] & 0xFF) != 0xC3 || damaged[at + 1] != 1) {
            at++;
        }
        damaged[at + 2] ^= 0x11;
        return damaged;
    }

    private static ReleaseConfig kept(Duration story, Duration copy) {
        var standard = ReleaseConfig.standard();
        return new ReleaseConfig(
                story,
                copy,
                Duration.ofDays(20),
                Duration.ofDays(6),
                standard.timerEvery(),
                standard.timerBatch(),
                true,
                LeadPolicies.agency());
    }
}

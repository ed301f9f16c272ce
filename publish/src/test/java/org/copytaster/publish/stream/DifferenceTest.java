package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.paragraphs;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryDifference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a published revision says about the one before it. */
class DifferenceTest {
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

    @Test
    void isNoneOnTheFirstRevisionAndOnAKill() {
        wire.receives(revision(1)).receives(kill(2));

        assertThat(wire.stories.readValuesToList())
                .extracting(CleanStory::getDifference)
                .allMatch(Optional::isEmpty);
    }

    @Test
    void isAgainstTheRevisionBefore() {
        wire.receives(said(1, "One.")).receives(said(2, "Two.")).receives(said(3, "Three."));

        assertThat(told()).containsExactly("none", "1: One.", "2: Two.");
    }

    @Test
    void standsInEveryTopicOfSubscribers() {
        wire.receives(said(1, "One.")).receives(said(2, "Two."));

        var latest = wire.latest.readValuesToList();
        assertThat(latest.get(1).getDifference()).isPresent();
        assertThat(wire.ninjs.readValuesToList().get(1)).contains("againstRevision", "One.");
    }

    @Test
    void isAgainstWhatSubscribersHeldWhenARevisionBetweenWasHeldAndNeverWentOut() {
        wire.receives(said(1, "One."))
                .receives(held(2, "Two."))
                .receives(revision(3, with -> with.setPubStatus("withheld")))
                .receives(said(4, "Four."))
                .waits(HOUR);

        assertThat(told()).containsExactly("none", "withdrawn", "1: One.");
    }

    @Test
    void isAgainstWhatSubscribersHeldWhenTheTimerReleases() {
        wire.receives(said(1, "One.")).receives(held(2, "Two.")).waits(HOUR);

        assertThat(told()).containsExactly("none", "withdrawn", "1: One.");
    }

    @Test
    void isEmptyWhenTheSameRevisionGoesOutAgain() {
        wire.receives(said(2, "Two.")).receives(held(1, "One.")).waits(HOUR);

        assertThat(told()).containsExactly("none", "withdrawn", "2: nothing");
    }

    @Test
    void isUnknownWhenTheTextBeforeIsNoLongerKept() {
        wire.receives(said(1, "One.")).waits(Duration.ofHours(73)).receives(said(2, "Two."));

        assertThat(told()).containsExactly("none", "1: unknown");
    }

    @Test
    void isUnknownWhenAStoryWasWithdrawnForLongerThanATextIsKept() {
        wire.receives(said(1, "One."))
                .receives(revision(2, with -> with.setPubStatus("withheld")))
                .waits(Duration.ofHours(73))
                .receives(said(3, "Three."));

        assertThat(told()).containsExactly("none", "withdrawn", "1: unknown");
        assertThat(wire.copies()).containsExactly("harbour:ferry-1");
    }

    @Test
    void isUnknownWhenTheTextBeforeCannotBeReadAndHoldsNothingUp() {
        wire.receives(said(1, "One."))
                .damages("copies", "harbour:ferry-1", bytes -> new byte[] {0, 0, 0, 0, 1})
                .receives(said(2, "Two."))
                .receives(said(3, "Three."));

        assertThat(told()).containsExactly("none", "1: unknown", "2: Two.");
        assertThat(wire.deadLetters()).isEmpty();
    }

    @Test
    void keepsNoTextOfAStoryThatWasKilled() {
        wire.receives(said(1, "One.")).receives(held(2, "Two."));
        assertThat(wire.copies()).hasSize(2);

        wire.receives(kill(3));

        assertThat(wire.copies()).isEmpty();
    }

    @Test
    void keepsOneTextOfAStoryThatIsOut() {
        wire.receives(said(1, "One.")).receives(held(2, "Two.")).waits(HOUR).receives(said(3, "Three."));

        assertThat(wire.copies()).containsExactly("harbour:ferry-1");
    }

    @Test
    void outlivesARestartInTheMiddleOfAHold() {
        wire.receives(said(1, "One.")).receives(held(2, "Two."));
        try (var again = wire.startedAgain(otherStateDir, ReleaseConfig.standard())) {
            again.waits(HOUR);

            assertThat(told(again)).containsExactly("1: One.");
        }
    }

    @Test
    void isToldInShortWhenItsRecordHasNoRoomForIt() {
        wire.receives(large(1, "old")).receives(large(2, "new"));

        var difference = wire.stories.readValuesToList().get(1).getDifference().orElseThrow();
        assertThat(wire.deadLetters()).isEmpty();
        assertThat(difference.getKnown()).isTrue();
        assertThat(difference.getParagraphs()).isEmpty();
        assertThat(difference.getLeftOut()).isEqualTo(2);
    }

    /** Its ninjs, in which a body stands twice, is some thousand bytes below what its topic takes. */
    private static EnrichedStory large(int number, String word) {
        return revision(number, with -> with.setParagraphs(paragraphs(word.repeat(10_000), "x".repeat(2_032_000))));
    }

    private List<String> told() {
        return told(wire);
    }

    private static List<String> told(Wire wire) {
        return wire.stories.readValuesToList().stream()
                .map(DifferenceTest::inShort)
                .toList();
    }

    private static String inShort(CleanStory story) {
        if (!story.getPubStatus().equals("usable")) {
            return story.getDifference().isPresent() ? "a difference on a withdrawal" : "withdrawn";
        }
        return story.getDifference().map(DifferenceTest::inShort).orElse("none");
    }

    private static String inShort(StoryDifference difference) {
        var old = new ArrayList<String>();
        difference.getParagraphs().stream()
                .filter(one -> !one.getOldText().isEmpty())
                .forEach(one -> old.add(one.getOldText()));
        var words = old.isEmpty() ? "nothing" : String.join(" ", old);
        return difference.getAgainstRevision() + ": " + (difference.getKnown() ? words : "unknown");
    }

    /** A revision whose one paragraph has nothing in common with those of others. */
    private static EnrichedStory said(int number, String text) {
        return revision(number, with -> with.setParagraphs(paragraphs(text)));
    }

    private static EnrichedStory held(int number, String text) {
        return revision(
                number,
                with -> with.setParagraphs(paragraphs(text)).setEmbargoed(true).setEmbargoedUntil(ONE_O_CLOCK));
    }
}

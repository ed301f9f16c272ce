package org.copytaster.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.paragraphs;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.copytaster.schemas.EnrichedStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementLogTest {
    private static final Instant ONE_O_CLOCK = Wire.START.plus(Duration.ofHours(1));
    private static final String TRACE = " trace=4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path stateDir;

    @SuppressWarnings("NullAway.Init")
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
    void aStoryThatWaitsIsALineWithTheReasonAndTheTime() {
        assertThat(linesOf(() -> wire.receives(embargoed(1)).waits(Duration.ofHours(2))))
                .containsExactly("INFO  stories: held story=harbour:ferry-1 provider=harbour revision=1"
                        + " reason=embargo" + TRACE + " until=2026-03-02T13:00:00Z");
    }

    @Test
    void eachRevisionThatWaitsIsALineAndAnOlderOneIsNone() {
        assertThat(linesOf(
                        () -> wire.receives(embargoed(2)).receives(embargoed(1)).receives(embargoed(3))))
                .hasSize(2)
                .allMatch(line -> line.contains(" held "));
    }

    @Test
    void aKilledStoryIsOneLineHoweverOftenItIsKilled() {
        assertThat(linesOf(() -> wire.receives(revision(1)).receives(kill(2)).receives(kill(3))))
                .containsExactly("WARN  stories: killed story=harbour:ferry-1 provider=harbour revision=2"
                        + " reason=killed" + TRACE);
    }

    @Test
    void anOperatorsKillIsALineToo() {
        assertThat(linesOf(() -> wire.receives(revision(1)).orders("kill", "harbour:ferry-1")))
                .hasSize(1)
                .allMatch(line -> line.startsWith("WARN  stories: killed story=harbour:ferry-1 "));
    }

    @Test
    void aPublishedStoryIsNoLine() {
        assertThat(linesOf(() -> wire.receives(revision(1)).receives(revision(2))))
                .isEmpty();
    }

    @Test
    void noWordOfAHostileStoryAndNoLineOfItsMakingIsInTheLog() {
        var forged = "1\n2026-01-01T00:00:00Z ERROR Forged: \u001b[2Jlost";
        var hostile = revision(
                1,
                with -> with.setRevision(forged)
                        .setEmbargoed(true)
                        .setHeadline("Sinks")
                        .setParagraphs(paragraphs("Sinks.\u001b[31m")));
        var lines = linesOf(() -> wire.receives(hostile));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .contains("revision=\"1\\n2026-01-01T00:00:00Z ERROR Forged: \\u001b[2Jlost\"")
                .doesNotContain("Sinks");
    }

    private static List<String> linesOf(Runnable work) {
        return Logs.during(LogFormat.TEXT, work::run)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private static EnrichedStory embargoed(int number) {
        return revision(number, with -> with.setEmbargoed(true).setEmbargoedUntil(ONE_O_CLOCK));
    }
}

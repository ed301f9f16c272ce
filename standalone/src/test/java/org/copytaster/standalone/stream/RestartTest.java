package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.show.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stop, start again on the same data folder, send everything again. */
class RestartTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Settings SETTINGS = Settings.of(
            AllSettings.LIST, Map.of("topics.partitions", "1", "enrich.entities", "false"), Map.of(), Map.of());

    private static final Path WILDFIRE = Path.of("..", "samples", "01-wildfire.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path parent;

    @Test
    void everyStoryIsThereOnceAfterARestart() throws InterruptedException {
        var first = run("first");
        var second = run("second");
        assertThat(second).startsWith(first.toArray(String[]::new));
        assertThat(second).containsOnlyOnce("files:marker second/").hasSize(first.size() + 1);
    }

    /** Takes the sample wire in, then a story that was never there before, and waits until that one has come out. */
    private List<String> run(String name) throws InterruptedException {
        try (var closing = new Closing()) {
            var folder = closing.add(DataFolder.at(parent.resolve("data")));
            var standalone = Standalone.start(closing, folder, 0, SETTINGS, Meters.none(), line -> {});
            for (var file : InputFile.of(List.of(Path.of("..", "samples")), leftOut -> {})) {
                standalone.door().take(file);
            }
            var marker = "Marker\n\nThe " + name + " run took everything in.\n";
            try (var door = FileDoor.open(
                    IngestConfig.from(standalone.settings()),
                    IngestConfig.from(SETTINGS).sender(Optional.empty()))) {
                door.take(InputBytes.whole(marker.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "marker " + name);
            }
            return published(standalone, "files:marker " + name);
        }
    }

    /** One partition: once the marker has come out, everything before it has. */
    private static List<String> published(Standalone standalone, String marker) {
        var deadline = Instant.now().plus(LIMIT);
        try (var reader = CommittedReader.of(Topics.standard().published(), Clients.of(standalone.settings()))) {
            var keys = new java.util.ArrayList<String>();
            while (!keys.contains(marker + "/")) {
                assertThat(Instant.now()).as(marker + " has come out").isBefore(deadline);
                reader.next(Duration.ofMillis(100)).stream()
                        .map(entry -> Optional.ofNullable(entry.value()))
                        .flatMap(Optional::stream)
                        .map(RestartTest::revision)
                        .forEach(keys::add);
            }
            return keys;
        }
    }

    private static String revision(CleanStory story) {
        return story.getStoryId() + "/" + story.getRevision();
    }

    @Test
    void countsWhatAnEarlierRunTookInAsRepeats() throws InterruptedException {
        run("first");
        try (var closing = new Closing()) {
            var folder = closing.add(DataFolder.at(parent.resolve("data")));
            var standalone = Standalone.start(closing, folder, 0, SETTINGS, Meters.none(), line -> {});
            var outcomes = new Outcomes();
            try (var follower = standalone.follower()) {
                assertThat(follower.isOverEarlierRuns()).isTrue();
                standalone
                        .door()
                        .take(InputFile.of(List.of(WILDFIRE), leftOut -> {}).get(0));
                follower.take(outcomes);
                assertThat(outcomes.underway()).isEqualTo(1);
                follower.recall(outcomes, Instant.now().plus(LIMIT));
            }
            assertThat(outcomes.underway()).isZero();
            assertThat(outcomes.totals()).containsEntry("repeats", "1").containsEntry("revisions", "0");
        }
    }
}

package org.copytaster.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.command.FileDoor;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.show.Outcomes;
import org.copytaster.standalone.stream.CommittedReader;
import org.copytaster.standalone.stream.SharedStandalone;
import org.copytaster.standalone.stream.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sample wire through the topologies and through {@code inspect}: both must say the same. */
@ExtendWith(SharedStandalone.class)
class SamplesThroughBothTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Source SOURCE = new Source("both", Optional.empty(), Optional.empty());
    private static final List<InputFile> SAMPLES = InputFile.of(List.of(Path.of("..", "samples")), leftOut -> {});

    @Test
    void findsTheSameInEachRevision(Standalone standalone) throws IOException {
        var inspected = inspected();
        feed(standalone);
        var compared = 0;
        for (var enriched : values(standalone, Topics.standard().enriched())) {
            var alone = inspected.get(revision(enriched));
            if (alone != null) {
                JsonNode streamed = StoryJson.of("", alone.path("id").asText(), enriched, "", "");
                assertThat(foundIn(streamed)).isEqualTo(foundIn(alone));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(inspected.size());
    }

    private static List<JsonNode> foundIn(JsonNode json) {
        return List.of(json.get("format"), json.get("story"), json.get("repeatedLead"), json.get("entities"));
    }

    @Test
    void decidesTheSameAboutStoriesThatCameAlone(Standalone standalone) throws IOException {
        var inspected = inspected();
        feed(standalone);
        var statuses = new HashMap<String, StoryStatus>();
        values(standalone, Topics.standard().status()).forEach(status -> statuses.put(status.getStoryId(), status));
        var compared = 0;
        for (var alone : inspected.values()) {
            var status = statuses.get(alone.path("story").path("id").asText());
            if (status != null && status.getRevisions().size() == 1) {
                assertThat(status.getDecision())
                        .as(status.getStoryId())
                        .isEqualTo(alone.path("decision").asText());
                assertThat(status.getReason()).isEqualTo(alone.path("reason").asText());
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(10);
    }

    private static Map<String, ObjectNode> inspected() throws IOException {
        var told = Settings.of(AllSettings.LIST, Map.of(), Map.of(), Map.of());
        var inspection = new Inspection(
                IngestConfig.from(told).parsers(),
                ConfiguredEngines.enricher(told),
                new WireReleaseRules(),
                Instant.now());
        var objects = new HashMap<String, ObjectNode>();
        for (var file : SAMPLES) {
            var content = new InputReader(IngestConfig.from(told).limits()).read(file.path());
            var input = new WireInput(content, SOURCE, Optional.of(file.name()), "", Instant.now());
            var report = inspection.of("", input);
            if (report.wasRead()) {
                report.objects().forEach(object -> objects.putIfAbsent(revision(object), object));
            }
        }
        return objects;
    }

    private static void feed(Standalone standalone) {
        var outcomes = new Outcomes();
        try (var door = FileDoor.open(IngestConfig.from(standalone.settings()), SOURCE);
                var follower = standalone.follower()) {
            SAMPLES.forEach(door::take);
            follower.take(outcomes);
            var deadline = Instant.now().plus(LIMIT);
            while (outcomes.underway() > 0) {
                assertThat(Instant.now()).as("the samples have come out").isBefore(deadline);
                follower.follow(outcomes, Duration.ofMillis(50), story -> {});
                // What another test of this class fed has come out already: here it is a repeat.
                follower.recall(outcomes, deadline);
            }
        }
    }

    private static <V> List<V> values(Standalone standalone, Topic<V> topic) {
        try (var reader = CommittedReader.of(topic, Clients.of(standalone.settings()))) {
            return reader.rest().stream()
                    .flatMap(entry -> Optional.ofNullable(entry.value()).stream())
                    .toList();
        }
    }

    private static String revision(EnrichedStory story) {
        return story.getStoryId() + "/" + story.getRevision();
    }

    private static String revision(JsonNode json) {
        var story = json.path("story");
        return story.path("id").asText() + "/" + story.path("revision").asText();
    }
}

package org.copytaster.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.DataFolder;
import org.copytaster.standalone.show.Outcomes;
import org.copytaster.standalone.stream.CommittedReader;
import org.copytaster.standalone.stream.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/samples.md, line by line, against the sample wire: alone by {@code inspect}, together by the pipeline. */
class SamplesPageTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Settings SETTINGS = Settings.of(
            AllSettings.LIST, Map.of("topics.partitions", "2", "enrich.entities", "false"), Map.of(), Map.of());
    private static final List<InputFile> SAMPLES = InputFile.of(List.of(Path.of("..", "samples")), leftOut -> {});
    private static final Pattern LATER = Pattern.compile("published, then (\\w+) by \\d\\d\\b.*");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** A line of the page's table. */
    private record Row(String file, String format, String fate) {
        /** Whether its fate says this of itself, or nothing. */
        void saysOf(String what, String found) {
            var said = Pattern.compile("\\b" + what + " ([\\w-]+)").matcher(fate);
            if (said.find()) {
                assertThat(said.group(1)).as(file + ", " + what).isEqualTo(found);
            }
        }
    }

    @Test
    void listsEveryFileWithItsFormatAndWhatInspectFinds() throws IOException {
        var rows = rows();
        assertThat(rows)
                .extracting(Row::file)
                .containsExactlyElementsOf(SAMPLES.stream().map(InputFile::name).toList());
        var inspection = inspection();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var found = inspected(inspection, SAMPLES.get(i));
            if (found.has("error")) {
                assertThat(row.fate()).as(row.file()).startsWith("rejected");
                continue;
            }
            assertThat(row.format().toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .as(row.file())
                    .startsWith(found.path("format").asText());
            row.saysOf("kind", found.at("/repeatedLead/kind").asText());
            assertThat(row.fate().contains("kind "))
                    .as(row.file())
                    .isEqualTo(!found.path("repeatedLead").isNull());
            row.saysOf("language", found.at("/story/language").asText());
            row.saysOf("change", found.at("/story/change").asText());
            row.saysOf("reason", found.path("reason").asText());
        }
    }

    @Test
    void saysWhereEachRevisionEndsAndWhatTheSumIs() throws IOException, InterruptedException {
        try (var closing = new Closing()) {
            var data = closing.add(DataFolder.at(folder.resolve("data")));
            var standalone = Standalone.start(closing, data, 0, SETTINGS, Meters.none(), line -> {});
            assertThat(totals(standalone)).containsExactlyElementsOf(sum());
            assertFates(statuses(standalone));
        }
    }

    private static List<String> totals(Standalone standalone) {
        var outcomes = new Outcomes();
        try (var follower = standalone.follower()) {
            SAMPLES.forEach(standalone.door()::take);
            follower.take(outcomes);
            var deadline = Instant.now().plus(LIMIT);
            while (outcomes.underway() > 0) {
                assertThat(Instant.now()).as("the samples have come out").isBefore(deadline);
                follower.follow(outcomes, Duration.ofMillis(50), story -> {});
            }
            follower.finish(outcomes, Instant.MAX, story -> {});
        }
        var lines = new ArrayList<String>();
        outcomes.totals().forEach((what, count) -> lines.add(String.format(Locale.ROOT, "%-15s %s", what, count)));
        return lines;
    }

    private static void assertFates(Map<String, StoryStatus> statuses) throws IOException {
        var inspection = inspection();
        var seen = new ArrayList<RevisionStatus>();
        for (var row : rows()) {
            var story = inspected(inspection, file(row.file())).path("story");
            if (story.isMissingNode()) {
                continue;
            }
            var revision = revision(statuses, story);
            assertThat(row.fate())
                    .as(row.file())
                    .startsWith(seen.contains(revision) ? "dropped as a repeat" : place(revision));
            var later = LATER.matcher(row.fate());
            assertThat(later.matches() ? later.group(1) : revision.getState())
                    .as(row.file())
                    .isEqualTo(revision.getState());
            seen.add(revision);
        }
    }

    private static String place(RevisionStatus revision) {
        return revision.getTopics().isEmpty() ? revision.getState() : "published";
    }

    private static RevisionStatus revision(Map<String, StoryStatus> statuses, JsonNode story) {
        return Optional.ofNullable(statuses.get(story.path("id").asText())).stream()
                .flatMap(status -> status.getRevisions().stream())
                .filter(one -> one.getRevision().equals(story.path("revision").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, StoryStatus> statuses(Standalone standalone) {
        var statuses = new HashMap<String, StoryStatus>();
        try (var reader = CommittedReader.of(Topics.standard().status(), Clients.of(standalone.settings()))) {
            reader.rest().stream()
                    .flatMap(entry -> Optional.ofNullable(entry.value()).stream())
                    .forEach(status -> statuses.put(status.getStoryId(), status));
        }
        return statuses;
    }

    private static Inspection inspection() {
        return new Inspection(
                IngestConfig.from(SETTINGS).parsers(),
                ConfiguredEngines.enricher(SETTINGS),
                new WireReleaseRules(),
                Instant.now());
    }

    private static ObjectNode inspected(Inspection inspection, InputFile file) throws IOException {
        var content = new InputReader(IngestConfig.from(SETTINGS).limits()).read(file.path());
        var source = IngestConfig.from(SETTINGS).sender(Optional.empty());
        return inspection
                .of(file.name(), new WireInput(content, source, Optional.of(file.name()), "", Instant.now()))
                .objects()
                .get(0);
    }

    private static InputFile file(String name) {
        return SAMPLES.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows() throws IOException {
        return page().stream()
                .filter(line -> line.matches("\\| \\d\\d-.*"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Row(cells[1], cells[2], cells[4]))
                .toList();
    }

    /** The summary that the page shows. */
    private static List<String> sum() throws IOException {
        var page = page();
        var rest = page.subList(page.indexOf("```text") + 1, page.size());
        return rest.subList(0, rest.indexOf("```"));
    }

    private static List<String> page() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "samples.md"));
    }
}

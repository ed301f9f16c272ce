package org.copytaster.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.copytaster.enrich.stream.ConfiguredEngines;
import org.copytaster.ingest.folder.InputFile;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.junit.jupiter.api.Test;

/** What is marked as a name in the sample wire, against a list that people have read: whoever changes it, judges it. */
class SampleMarksTest {
    private static final Settings SETTINGS = Settings.of(AllSettings.LIST, Map.of(), Map.of(), Map.of());
    private static final Path LIST = Path.of("src", "test", "resources", "samples", "marks.txt");

    @Test
    void marksNoNameThatNobodyJudged() throws IOException {
        var inspection = new Inspection(
                IngestConfig.from(SETTINGS).parsers(),
                ConfiguredEngines.enricher(SETTINGS),
                new WireReleaseRules(),
                Instant.now());
        var marks = InputFile.of(List.of(Path.of("..", "samples")), leftOut -> {}).stream()
                .flatMap(file -> marks(inspection, file))
                .toList();
        assertThat(String.join("\n", marks)).isEqualTo(Files.readString(LIST).strip());
    }

    /** "02-ferry.txt: place Espoo", and what is no name with its form: "place Swiss (demonym)". */
    private static Stream<String> marks(Inspection inspection, InputFile file) {
        var marks = new TreeSet<String>();
        for (var entity : inspected(inspection, file).path("entities")) {
            mentions(entity)
                    .map(mention -> file.name() + ": " + entity.path("type").asText() + " "
                            + mention.path("text").asText() + form(mention))
                    .forEach(marks::add);
        }
        return marks.stream();
    }

    /** Those in the text. */
    private static Stream<JsonNode> mentions(JsonNode entity) {
        return StreamSupport.stream(entity.path("mentions").spliterator(), false)
                .filter(mention -> !mention.path("field").asText().isEmpty());
    }

    private static String form(JsonNode mention) {
        var form = mention.path("form").asText();
        return form.equals("demonym") || form.equals("agency") ? " (" + form + ")" : "";
    }

    private static JsonNode inspected(Inspection inspection, InputFile file) {
        try {
            var content = new InputReader(IngestConfig.from(SETTINGS).limits()).read(file.path());
            var source = IngestConfig.from(SETTINGS).sender(Optional.empty());
            var input = new WireInput(content, source, Optional.of(file.name()), "", Instant.now());
            return inspection.of(file.name(), input).objects().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

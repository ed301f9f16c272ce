package org.copytaster.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.StreamProperties;
import org.junit.jupiter.api.Test;

class KafkaSettingsTableTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (ingest|streams) \\| `([^`]+)` \\| `([^`]+)` \\| \\S.*\\. \\|");

    @Test
    void tellsWhatTheClientsAreTold() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "settings.md"));
        var rows = lines.subList(lines.indexOf("<!-- kafka:begin -->") + 3, lines.indexOf("<!-- kafka:end -->"));
        var told = Map.of("ingest", ingest(), "streams", streams());
        assertThat(rows).hasSizeGreaterThan(10).allSatisfy(line -> {
            var row = ROW.matcher(line);
            assertThat(row.matches()).isTrue();
            assertThat(told.getOrDefault(row.group(1), Map.of())).containsEntry(row.group(2), row.group(3));
        });
    }

    private static Map<String, String> ingest() {
        var told = new HashMap<String, String>();
        ProducerProperties.forSenders("b:1")
                .properties(Topics.standard())
                .forEach((key, value) -> told.put(key, value.toString()));
        return told;
    }

    private static Map<String, String> streams() {
        var properties = new StreamProperties("enrich", "enrich-1", "b:1", Path.of("state"), 1, Map.of())
                .properties(Topics.standard());
        var told = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> told.put(key, properties.getProperty(key)));
        return told;
    }
}

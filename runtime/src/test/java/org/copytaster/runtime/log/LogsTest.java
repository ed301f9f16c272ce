package org.copytaster.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LogsTest {
    private static final Logger LOG = LoggerFactory.getLogger(LogsTest.class);
    private static final Logger LIBRARY = LoggerFactory.getLogger("com.example.library");
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?Z ";
    /** What a sender would call a file to add a line of his own. */
    private static final String FORGED = "a\n2026-01-01T00:00:00Z ERROR Forged: \u001b[2J\u001b[31mall is lost";

    @AfterEach
    void asItWas() {
        Logs.use(new LogConfig(LogFormat.TEXT, Level.INFO, Level.INFO, Optional.empty()));
    }

    @Test
    void textIsALineWithTheFieldsByName() {
        var text = Logs.during(LogFormat.TEXT, () -> {
            LOG.atWarn()
                    .addKeyValue("story", "merident:md-1")
                    .addKeyValue("name", "two words")
                    .log("rejected");
        });

        assertThat(text).matches(TIME + "WARN  LogsTest: rejected story=merident:md-1 name=\"two words\"\n");
    }

    @Test
    void jsonIsAnObjectALineWithTheFieldsByName() throws IOException {
        var text = Logs.during(LogFormat.JSON, () -> {
            LOG.atWarn()
                    .addKeyValue("story", "merident:md-1")
                    .addKeyValue("offset", 7L)
                    .log("rejected");
        });

        var line = new ObjectMapper().readTree(text);
        assertThat(line.get("level").asText()).isEqualTo("WARN");
        assertThat(line.get("message").asText()).isEqualTo("rejected");
        assertThat(line.get("logger").asText()).isEqualTo(LogsTest.class.getName());
        assertThat(line.get("story").asText()).isEqualTo("merident:md-1");
        assertThat(line.get("offset").asLong()).isEqualTo(7);
        assertThat(line.has("time")).isTrue();
    }

    @Test
    void noSendersWordsMakeALineOrMoveACursor() {
        Runnable work = () -> {
            LOG.atWarn().addKeyValue("name", FORGED).log("rejected");
            LOG.warn("{} was not taken", FORGED);
            LOG.warn("broke", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
        };
        var text = Logs.during(LogFormat.TEXT, work::run) + Logs.during(LogFormat.JSON, work::run);

        assertThat(text.lines()).noneMatch(line -> line.startsWith("2026-01-01"));
        assertThat(text).doesNotContain("\u001b");
        assertThat(text.lines().filter(line -> line.startsWith("{"))).hasSize(3);
    }

    @Test
    void aFloodIsToldInShort() {
        var text = Logs.during(LogFormat.TEXT, () -> {
            IntStream.range(0, 1000).forEach(n -> LOG.warn("flooded by {}", n));
            IntStream.range(0, 1000).forEach(n -> LIBRARY.error("cannot connect for the {}th time", n));
        });

        assertThat(text.lines().filter(line -> line.contains("flooded by"))).hasSize(61);
        assertThat(text).contains("WARN  LogsTest: and 940 more lines within a minute: flooded by {}\n");
        assertThat(text)
                .contains("WARN  library: and 995 more lines within a minute: cannot connect for the {}th time\n");
    }

    @Test
    void aLevelOfTheFileHoldsFromItsFirstLookOn(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("levels"), LogsTest.class.getName() + "=debug\n");
        var text = Logs.during(LogFormat.TEXT, () -> {
            LOG.debug("before");
            Logs.use(new LogConfig(LogFormat.TEXT, Level.WARN, Level.WARN, Optional.of(file)));
            LOG.debug("while it stands");
            Logs.use(new LogConfig(LogFormat.TEXT, Level.WARN, Level.WARN, Optional.empty()));
            LOG.info("after");
        });

        assertThat(messages(text)).containsExactly("LogsTest: while it stands");
    }

    private List<String> messages(String text) {
        return text.lines()
                .filter(line -> line.contains("LogsTest: "))
                .map(line -> line.substring(line.indexOf("LogsTest: ")))
                .toList();
    }
}

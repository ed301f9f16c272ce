package org.copytaster.standalone.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.standalone.AllSettings;
import org.copytaster.standalone.show.Wrap;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {
    private static final Settings SETTINGS = Settings.of(AllSettings.LIST, Map.of(), Map.of(), Map.of());

    @Test
    void hangsALongEntryUnderItsBeginning() {
        assertThat(explained(
                        "{\"uri\":\"x:1\",\"headline\":\"A ferry\",\"mood\":\"as grim as it can get on a ferry\"}"))
                .containsExactly(
                        "ferry.json",
                        "  format: ninjs, because it starts as",
                        "    JSON does, and has no mark of",
                        "    another JSON format",
                        "  story: files:x:1",
                        "    headline <- headline",
                        "    guid     <- uri",
                        "    warnings: none",
                        "    not understood, kept by name:",
                        "      mood = as grim as it can get on a",
                        "        ferry");
    }

    private static List<String> explained(String json) {
        var input = new WireInput(
                InputBytes.whole(json.getBytes(StandardCharsets.UTF_8)),
                new Source("files", Optional.empty(), Optional.empty()),
                Optional.of("ferry.json"),
                "r",
                Instant.EPOCH);
        return new ExplanationText(new Wrap(40))
                .of("ferry.json", IngestConfig.from(SETTINGS).parsers().explain(input));
    }
}

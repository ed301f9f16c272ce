package org.copytaster.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.api.Test;

class InputHeadersTest {
    @Test
    void keepAllThatItTakesToReadAnInputOnceMoreAsItsSourceMaySendIt() {
        var source = new Source(
                "desk",
                Optional.empty(),
                List.of("nwa.example", "mer.example"),
                Optional.of("ninjs"),
                Optional.of(ZoneId.of("Europe/Oslo")),
                Optional.of("nb"));
        var input = new WireInput(
                InputBytes.whole(new byte[] {1}),
                source,
                Optional.of("a.json"),
                Optional.of("a"),
                "r1",
                Instant.parse("2026-03-03T12:00:00Z"));
        var headers = new RecordHeaders();
        InputHeaders.put(headers, input);
        headers.add("ce_time", "2026-03-03T12:00:00Z".getBytes(StandardCharsets.UTF_8));

        assertThat(InputHeaders.input(words(headers), new byte[] {1}, "r1"))
                .hasValueSatisfying(kept -> assertThat(kept.source()).isEqualTo(source));
    }

    private static Map<String, String> words(RecordHeaders headers) {
        var words = new HashMap<String, String>();
        headers.forEach(header -> words.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return words;
    }
}

package org.copytaster.standalone.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RereadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"uri\":\"a\",\"headline\":\"Ferry\"} | true | goes as w:a",
                "{\"uri\":\"a\",\"pubStatus\":\"canceled\"} | true | goes as w:a (a kill)",
                "[{\"uri\":\"a\",\"headline\":\"Ferry\"},{\"headline\":\"\"}] | true | goes as w:a; refused of it are 1: no-",
                "{\"uri\" | false | stays: refused still, invalid-json: "
            })
    void saysWhatWouldComeOfAnInput(String copy, boolean goes, String tells) {
        var input = new WireInput(
                InputBytes.whole(copy.getBytes(StandardCharsets.UTF_8)),
                Source.named("w"),
                Optional.empty(),
                "r1",
                Instant.EPOCH);

        var reading =
                Rereading.of("wire.rejected p0@1", "r1", StoryParsers.standard().parse(input));

        assertThat(reading.goes()).isEqualTo(goes);
        assertThat(reading.tells()).startsWith(tells);
    }
}

package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.ingest.format.Inputs.input;
import static org.copytaster.ingest.format.Inputs.parse;
import static org.copytaster.ingest.format.Inputs.refusal;
import static org.copytaster.ingest.format.Inputs.through;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.schemas.identity.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private static final String GOOD = "{\"uri\":\"urn:x:1\",\"headline\":\"Fähre gesunken\",\"body_xhtml\":"
            + "\"<p>One <b>bold</b>.</p><ul><li>x</li></ul>\",\"associations\":{\"a\":{\"uri\":\"y\"}}}";

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", Reason.EMPTY, 0, 0, ""),
                Arguments.of(" \n\t ", Reason.EMPTY, 0, 0, ""),
                Arguments.of("text with a \0 in it", Reason.BINARY, 0, 0, ""),
                Arguments.of("%PDF-1.7 something", Reason.BINARY, 0, 0, ""),
                Arguments.of("PK\u0003\u0004zip", Reason.BINARY, 0, 0, ""),
                Arguments.of("<invoice/>", Reason.UNKNOWN_FORMAT, 0, 0, ""),
                Arguments.of("{\"uri\": \"a\",\n \"headline\": }", Reason.INVALID_JSON, 2, 14, "/headline"),
                Arguments.of("{\"uri\": \"a\"", Reason.INVALID_JSON, 1, 12, "/uri"),
                Arguments.of("{\"uri\":\"a\",\"headline\":\"x\"} {}", Reason.INVALID_JSON, 1, 28, ""),
                Arguments.of("[1]", Reason.NOT_NINJS, 0, 0, "/0"),
                Arguments.of("{}", Reason.NOT_NINJS, 0, 0, ""),
                Arguments.of("{\"foo\": 1}", Reason.NOT_NINJS, 0, 0, ""),
                Arguments.of("[]", Reason.NO_CONTENT, 0, 0, ""),
                Arguments.of("{\"uri\":\"a\"}", Reason.NO_CONTENT, 0, 0, ""),
                Arguments.of("... --- ...", Reason.NO_CONTENT, 0, 0, ""));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhatIsWrongAndWhere(String text, Reason reason, int line, int column, String pointer) {
        // A number alone is text by its looks; the array of one is declared.
        var source = new Source("s", Optional.empty(), text.equals("[1]") ? Optional.of("ninjs") : Optional.empty());

        var refusal = refusal(through(source, text));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.hint()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesJsonAHundredThousandDeep(String open) {
        var refusal = refusal(open.repeat(100_000));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal.line()).isEqualTo(1);
        assertThat(refusal.column()).isGreaterThan(200);
    }

    @Test
    void refusesBytesInNoKnownEncodingWithThePlace() {
        var broken = "{\"uri\":\"a\",\n\"headline\":\"F\u0081hre\"}".getBytes(StandardCharsets.ISO_8859_1);

        var refusal = refusal(input(broken));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo(14);
    }

    @Test
    void refusesXmlInNoKnownEncodingWithThePlace() {
        var broken = "<nitf>\n<body>F\u0081hre</body></nitf>".getBytes(StandardCharsets.ISO_8859_1);

        var refusal = refusal(input(broken));

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal.detail()).startsWith("its bytes fit neither");
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.column()).isEqualTo(8);
    }

    @Test
    void refusesTextInNoKnownEncoding() {
        assertThat(refusal(input(new byte[] {'a', (byte) 0x81, 'b'})).reason()).isEqualTo(Reason.WRONG_ENCODING);
    }

    @Test
    void refusesAStoryWithTooMuchText() {
        assertThat(refusal("word ".repeat(300_000)).reason()).isEqualTo(Reason.STORY_TOO_LARGE);
    }

    @Test
    void refusesAFormatThatNobodyKnows() {
        var refusal = refusal(through(new Source("s", Optional.empty(), Optional.of("telex")), "x"));

        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(refusal.hint()).contains("ninjs").contains("text");
    }

    @Test
    void refusesFiftyMegabytesWithoutHoldingThem() throws IOException {
        long size = 50L * 1024 * 1024;

        var content = new InputReader(Limits.STANDARD).read(new Letters(size));

        assertThat(content.size()).isEqualTo(size);
        assertThat(content.kept()).hasSize(16 * 1024);
        assertThat(refusal(new WireInput(content, Source.named("s"), Optional.empty(), "r", Inputs.NOON))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void countsSizeAndHashOfWhatItDoesNotKeep() throws IOException {
        var bytes = "abcdefgh".repeat(3_000).getBytes(StandardCharsets.US_ASCII);

        var content = new InputReader(new Limits(16 * 1024, 1024, 10)).read(new ByteArrayInputStream(bytes));

        assertThat(content.truncated()).isTrue();
        assertThat(content.size()).isEqualTo(bytes.length);
        assertThat(content.sha256()).isEqualTo(Sha256.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "[" + GOOD + "," + GOOD + "]",
                "Head\n\nBy Ada Moss\n\nOSLO (NW) — Ünd.\n\nAda Moss, with AP"
            })
    void returnsWhateverTheBytes(String seedText) {
        var random = new Random(20260303);
        for (int round = 0; round < 3_000; round++) {
            var bytes = seedText.getBytes(StandardCharsets.UTF_8);
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(parse(input(bytes))).isNotNull();
        }
    }
}

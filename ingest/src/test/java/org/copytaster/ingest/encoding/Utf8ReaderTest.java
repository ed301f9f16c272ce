package org.copytaster.ingest.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
    /** Leads, continuations and the borders between what is sound and what is not. */
    private static final int[] BYTES = {
        'a', ' ', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xC3, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0,
        0xF4, 0xF5, 0xFF
    };

    @Test
    void agreesWithTheDecoderOfTheJdk() {
        var random = new Random(11);

        for (int i = 0; i < 200_000; i++) {
            var bytes = bytes(random);
            assertThat(Utf8Reader.text(bytes, 0)).as(Arrays.toString(bytes)).isEqualTo(jdk(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 4096})
    void readsTheSameThroughBuffersOfAnySize(int size) throws IOException {
        var text = "Zagreb – ćevapi 3 €, 𝄞 and 😀😀 again";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8), size)).isEqualTo(text);
    }

    @Test
    void givesWhatStandsBeforeABrokenByteAndThenFails() throws IOException {
        var reader = new Utf8Reader(new byte[] {'a', 'b', (byte) 0xFF, 'c'}, 0);
        var buffer = new char[10];

        assertThat(reader.read(buffer, 0, 10)).isEqualTo(2);
        assertThatThrownBy(() -> reader.read(buffer, 0, 10)).isInstanceOf(MalformedInputException.class);
    }

    @Test
    void glimpsesAtATextThatIsCutInsideACharacter() {
        var bytes = "née".getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8Reader.beginning(bytes, 0, 2)).isEqualTo("n\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u00ff"})
    void readsATextTooLargeToBeHeldOftenerAsWell(String broken) {
        var bytes = ("é".repeat(1_200_000) + broken).getBytes(StandardCharsets.ISO_8859_1);
        var sound = "é".repeat(1_200_000) + "\uFFFD";

        assertThat(Utf8Reader.text(bytes, 0)).isEmpty();
        assertThat(Utf8Reader.text(sound.getBytes(StandardCharsets.UTF_8), 0)).contains(sound);
    }

    private static byte[] bytes(Random random) {
        var bytes = new byte[1 + random.nextInt(8)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) BYTES[random.nextInt(BYTES.length)];
        }
        return bytes;
    }

    private static Optional<String> jdk(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String read(byte[] bytes, int size) throws IOException {
        var out = new StringWriter();
        var buffer = new char[size];
        try (var reader = new Utf8Reader(bytes, 0)) {
            for (int n = reader.read(buffer, 0, size); n >= 0; n = reader.read(buffer, 0, size)) {
                out.write(buffer, 0, n);
            }
        }
        return out.toString();
    }
}

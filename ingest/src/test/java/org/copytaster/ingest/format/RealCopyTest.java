package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.input.WireInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Copy as it really comes: each input in {@code real-copy/own} is one way in which senders are known to write, and beside
 * it stands, as {@code NAME.expected}, what it must become. {@code real-copy/shared} has the same for inputs that are not
 * in this repository; they are read where they are at hand. What came of each
 * is written to {@code target/real-copy}, to be compared and, once it is right, copied from there.
 */
class RealCopyTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "real-copy");
    private static final Path SHARED = Path.of("..", "..", "shared", "faults");
    private static final Path WRITTEN = Path.of("target", "real-copy");
    private static final String EXPECTED = ".expected";

    static List<Path> own() {
        return files(FOLDER.resolve("own")).stream()
                .filter(file -> !file.toString().endsWith(EXPECTED))
                .toList();
    }

    /** Their paths within the folder that is not here. */
    static List<Path> shared() {
        var folder = FOLDER.resolve("shared");
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(EXPECTED))
                .map(file -> folder.relativize(file).toString())
                .map(name -> Path.of(name.substring(0, name.length() - EXPECTED.length())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("own")
    void readsCopyAsItComes(Path file) {
        assertThat(read(file)).isEqualTo(text(Path.of(file + EXPECTED)));
    }

    @Test
    void readsCopyFromElsewhereAsItComes() {
        assumeTrue(Files.isDirectory(SHARED), "skipped: " + SHARED + " is not there");
        assertThat(shared())
                .allSatisfy(path -> assertThat(read(SHARED.resolve(path)))
                        .as(path.toString())
                        .isEqualTo(text(FOLDER.resolve("shared").resolve(path + EXPECTED))));
    }

    private static String read(Path file) {
        var name = String.valueOf(file.getFileName());
        var input = new WireInput(
                InputBytes.whole(Samples.bytes(file)),
                Source.named("desk-folder"),
                Optional.of(name),
                "receipt-1",
                Inputs.NOON);
        var text = ParsedText.of(Inputs.parse(input));
        write(WRITTEN.resolve(name + EXPECTED), text);
        return text;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(WRITTEN);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return Files.exists(file) ? new String(Samples.bytes(file), StandardCharsets.UTF_8) : "";
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

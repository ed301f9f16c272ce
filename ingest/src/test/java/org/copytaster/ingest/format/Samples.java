package org.copytaster.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.input.WireInput;

/** Sample copy of our own, by format, in the tests' resources. */
public final class Samples {
    private static final Path FOLDER = Path.of("src", "test", "resources", "samples");

    private Samples() {}

    /** A sample by its path within the folder of samples. */
    public static WireInput input(String path) {
        return Inputs.input(bytes(FOLDER.resolve(path)));
    }

    /** All samples of a format, in the order of their names. */
    public static List<Path> of(String format) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(format))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

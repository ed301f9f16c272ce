package org.copytaster.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing once found, and the samples, through every parser, whatever they were meant for. */
class FuzzRegressionTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static List<Path> inputs() throws IOException {
        try (var findings = Files.walk(RESOURCES.resolve("fuzz"));
                var samples = Files.walk(RESOURCES.resolve("samples"))) {
            return Stream.concat(findings, samples)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void everyParserAnswersToIt(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (var target : FuzzTarget.all()) {
            var format = Optional.of(target).filter(name -> !name.equals(FuzzTarget.SNIFFER));
            assertThatCode(() -> FuzzTarget.run(format, bytes)).as(target).doesNotThrowAnyException();
        }
    }
}

package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Refusal.Reason;
import org.junit.jupiter.api.Test;

/** IPTC's own examples and validation sets; they are not part of the project and may be absent. */
class IptcSamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "iptc", "ninjs");

    @Test
    void readsEveryExampleAndEveryFileThatShouldPass() {
        var files = files().stream().filter(IptcSamplesTest::isValid).toList();

        assertThat(files).hasSizeGreaterThan(100).allSatisfy(file -> {
            var parsed = parse(file);
            if (parsed instanceof Parsed.Refused refused) {
                // Valid ninjs may be a bare uri; there is nothing in it to publish.
                assertThat(refused.refusal().reason()).isEqualTo(Reason.NO_CONTENT);
            }
            assertThat(parsed.stories()).allSatisfy(story -> {
                assertThat(story.getGuid()).isNotEmpty();
                assertThat(story.getIdentity()).isEqualTo("declared");
            });
        });
    }

    @Test
    void returnsForEveryFileThatShouldFail() {
        assertThat(files().stream().filter(file -> !isValid(file)).toList())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(parse(file)).isNotNull());
    }

    private static boolean isValid(Path file) {
        return !file.toString().contains("should_fail") && !file.toString().contains("schema-extension");
    }

    private static List<Path> files() {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: no IPTC samples at " + SAMPLES);
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains("should_")
                            || file.toString().contains("examples"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parsed parse(Path file) {
        try {
            return Inputs.parse(Inputs.input(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

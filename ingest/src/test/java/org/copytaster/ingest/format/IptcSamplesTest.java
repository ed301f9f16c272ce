package org.copytaster.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal.Reason;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** IPTC's own examples and validation sets; they are not part of the project and may be absent. */
class IptcSamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "samples", "iptc", "ninjs");
    private static final Path OWN = Path.of("..", "samples");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]+");

    @Test
    void readsEveryExampleAndEveryFileThatShouldPass() {
        var files = files().stream().filter(IptcSamplesTest::isValid).toList();

        assertThat(files).hasSizeGreaterThan(100).allSatisfy(file -> {
            var parsed = parse(file);
            if (parsed instanceof Parsed.Refused refused) {
                // Valid ninjs may be a bare uri, a picture or an event; there is nothing in it to publish.
                assertThat(refused.refusal().reason()).isIn(Reason.NO_CONTENT, Reason.NOT_A_STORY);
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

    @Test
    void losesNoWordOfAnHtmlBody() {
        var bodies = files().stream().flatMap(IptcSamplesTest::htmlBodies).toList();

        assertThat(bodies).hasSizeGreaterThan(10).allSatisfy(IptcSamplesTest::assertNoWordIsLost);
    }

    @Test
    void losesNoWordOfAnHtmlBodyOfTheProjectsOwnCopy() {
        var bodies =
                jsonFiles(OWN).stream().flatMap(IptcSamplesTest::htmlBodies).toList();

        assertThat(bodies).hasSizeGreaterThan(1).allSatisfy(IptcSamplesTest::assertNoWordIsLost);
    }

    private static void assertNoWordIsLost(String html) {
        var page = Jsoup.parse(html);
        page.select("figcaption, .byline, .dat").remove();
        var kept = HtmlBlocks.of(html).blocks().stream().map(Block::text).collect(Collectors.joining(" "));
        assertThat(words(kept)).isEqualTo(words(page.body().text()));
    }

    private static Stream<String> htmlBodies(Path file) {
        try {
            var found = new ArrayList<String>();
            var json = new ObjectMapper().readTree(Files.readAllBytes(file));
            json.path("bodies").forEach(body -> {
                if (body.toString().contains("text/html")) {
                    found.add(body.path("value").asText());
                }
            });
            found.add(json.path("body_xhtml").asText());
            return found.stream().filter(body -> !body.isEmpty());
        } catch (IOException e) {
            // Broken on purpose: it has no body to lose words of.
            return Stream.empty();
        }
    }

    private static List<String> words(String text) {
        return Stream.of(WHITE_SPACE.split(text))
                .filter(CleanText::hasWords)
                .map(CleanText::line)
                .toList();
    }

    private static boolean isValid(Path file) {
        return !file.toString().contains("should_fail") && !file.toString().contains("schema-extension");
    }

    private static List<Path> files() {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: no IPTC samples at " + SAMPLES);
        return jsonFiles(SAMPLES).stream()
                .filter(file ->
                        file.toString().contains("should_") || file.toString().contains("examples"))
                .toList();
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
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

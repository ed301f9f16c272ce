package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What .ci/blocks relies on: it runs the blocks in {@code sh}, and needs to be told about the odd ones. */
class DocsBlocksTest {
    static List<MarkdownPage> pages() {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysOfEachBlockWhatItIs(MarkdownPage page) {
        assertThat(page.blocks())
                .as("blocks of %s", page)
                .allSatisfy(block ->
                        assertThat(block.language()).isIn("sh", "text", "json", "python", "javascript", "java"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsTheBuildServerOnlyAboutBlocks(MarkdownPage page) {
        var told = page.lines().stream().filter(line -> line.startsWith("<!-- ci:"));
        assertThat(page.blocks())
                .as("blocks of %s", page)
                .extracting(MarkdownPage.Block::above)
                .containsAll(told.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "python, follow.py, follow-avro.py",
        "javascript, follow.mjs, follow-avro.mjs",
        "java, Follow.java, FollowAvro.java",
    })
    void showsTheExamplesAsTheyAre(String language, String json, String avro) throws IOException {
        var folder = MarkdownPage.root().resolve("docs/examples");
        assertThat(MarkdownPage.of("docs/consume.md").blocks())
                .filteredOn(block -> block.language().equals(language))
                .extracting(MarkdownPage.Block::lines)
                .containsExactly(Files.readAllLines(folder.resolve(json)), Files.readAllLines(folder.resolve(avro)));
    }
}

package org.copytaster.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocsReadmeTest {
    private static final MarkdownPage README = MarkdownPage.of("README.md");

    @Test
    void isReadInOneSitting() {
        assertThat(README.lines()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void givesItsTwoFirstCommandsAlone() {
        assertThat(README.blocks())
                .filteredOn(block -> block.language().equals("sh"))
                .extracting(MarkdownPage.Block::lines)
                .startsWith(List.of("./copytaster run samples/"), List.of("mvn verify"));
    }
}

package org.copytaster.runtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;

class TopicsTableTest {
    @Test
    void showsTheCatalogueAsItIs() throws IOException {
        var lines = Files.readAllLines(Path.of("..", "docs", "consume.md"));
        var table = lines.subList(lines.indexOf("<!-- topics:begin -->") + 1, lines.indexOf("<!-- topics:end -->"));
        assertThat(table)
                .as("paste what `./copytaster topics` prints between the markers in docs/consume.md")
                .isEqualTo(TopicTable.markdown(Topics.standard()));
    }
}

package org.copytaster.enrich.entity.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledStoriesTest {
    private static final String LINE = "{\"id\":\"a\",\"paragraphs\":[\"Rain.\",\"Anna Berg left.\"],"
            + "\"mentions\":[[1,0,9,\"person\"],[1,0,4,\"pet\"]]}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsEveryNameThatIsMarked() throws IOException {
        var file = Files.writeString(folder.resolve("a.jsonl"), LINE + "\n" + LINE);
        assertThat(LabelledStories.all(file))
                .hasSize(2)
                .allSatisfy(story -> assertThat(story.names())
                        .extracting(name -> name.type() + " " + name.text())
                        .containsExactly("person Anna Berg", "pet Anna"));
    }

    @Test
    void unpacksAFileWhoseNameEndsInGz() throws IOException {
        var file = folder.resolve("a.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(LabelledStories.all(file)).hasSize(1);
    }

    @Test
    void namesTheLineThatMakesNoSense() throws IOException {
        var file = Files.writeString(folder.resolve("a.jsonl"), LINE + LINE.replace("1,0,9", "1,0,90"));
        assertThatThrownBy(() -> LabelledStories.all(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.jsonl, line 2");
    }
}

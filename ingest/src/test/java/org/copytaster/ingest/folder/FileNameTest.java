package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "Zürich 100%.txt", "a b+c?#.json", "line\nbreak.txt"})
    void readsANameInUtf8(String name) {
        assertThat(FileName.text(folder.resolve(name))).isEqualTo(name);
    }

    @Test
    void readsANameInLatin1AndKeepsItsBytes() {
        var bytes = "Zürich.txt".getBytes(StandardCharsets.ISO_8859_1);

        var file = FileName.in(folder, bytes);

        assertThat(FileName.text(file)).isEqualTo("Zürich.txt");
        assertThat(FileName.bytes(file)).isEqualTo(bytes);
        assertThat(FileName.bytes(FileName.in(folder, file, ".1", 255)))
                .isEqualTo("Zürich.txt.1".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void shortensANameBeforeItsEndingAndCutsNoLetter() {
        var file = folder.resolve("ü".repeat(125) + ".json");

        var shorter = FileName.text(FileName.in(folder, file, ".1", 255));

        assertThat(shorter).isEqualTo("ü".repeat(124) + ".json.1");
    }

    @Test
    void shortensANameWithoutAnEnding() {
        assertThat(FileName.text(FileName.in(folder, folder.resolve("x".repeat(255)), ".12", 255)))
                .isEqualTo("x".repeat(252) + ".12");
    }
}

package org.copytaster.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @Test
    void makesAFolderThatIsMissingAndLeavesItEmpty(@TempDir Path folder) {
        StateFolder.require(folder.resolve("a/b"));
        assertThat(folder.resolve("a/b")).isEmptyDirectory();
    }

    @Test
    void refusesAPlaceWhereNoFolderCanBe(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatExceptionOfType(StateFolder.Unusable.class)
                .isThrownBy(() -> StateFolder.require(file.resolve("state")))
                .withMessageContaining("the state folder " + file.resolve("state") + " cannot be used")
                .withMessageContaining("--set state.folder=FOLDER");
    }
}

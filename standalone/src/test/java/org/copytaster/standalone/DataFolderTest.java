package org.copytaster.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path parent;

    @Test
    void refusesASecondOwnerWithAHint() {
        try (var first = DataFolder.at(parent.resolve("data"))) {
            assertThatExceptionOfType(DataFolder.InUse.class)
                    .isThrownBy(() -> DataFolder.at(first.path()))
                    .withMessageContaining("is in use by another run")
                    .withMessageContaining("--data");
        }
    }

    @Test
    void saysWhyItCannotBeUsedAndWhatElseThereIs() throws IOException {
        var file = Files.createFile(parent.resolve("data"));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> DataFolder.at(file.resolve("below")))
                .withMessageStartingWith("cannot use the data folder " + file + "/below: ")
                .withMessageContaining("Not a directory")
                .withMessageEndingWith(". Choose another with --data FOLDER")
                .withMessageNotContaining("Exception");
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "skipped: no POSIX here");
        try (var folder = DataFolder.at(parent.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isFreeAgainOnceItIsClosed() {
        DataFolder.at(parent.resolve("data")).close();
        try (var second = DataFolder.at(parent.resolve("data"))) {
            assertThat(second.path()).exists();
        }
    }

    @Test
    void removesATemporaryFolderWithAllThatIsInIt() throws IOException {
        var folder = DataFolder.temporary();
        Files.createDirectories(folder.broker().resolve("wire.stories-0"));
        Files.writeString(folder.broker().resolve("wire.stories-0").resolve("log"), "x");
        folder.close();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void keepsAFolderThatSomebodyNamed() {
        var folder = DataFolder.at(parent.resolve("data"));
        folder.close();
        assertThat(folder.path()).exists();
    }
}

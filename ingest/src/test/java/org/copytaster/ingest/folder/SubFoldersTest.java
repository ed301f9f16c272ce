package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folders within a drop folder, where they are read. */
class SubFoldersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FolderStage stage;

    @BeforeEach
    void open() throws IOException {
        stage = FolderStage.withSubFolders(folder);
    }

    @Test
    void takesFilesOfSubFoldersInTheOrderOfTheirPathsAndNamesThemSo() throws IOException {
        for (var name : List.of("sport/10.txt", "sport/9.txt", "2026/11/30/a.txt", "b.txt", "2026/2/c.txt")) {
            stage.write(name, "Copy.");
        }

        stage.lookFor(2);

        assertThat(stage.taken)
                .containsExactly(
                        "2026/2/c.txt: Copy.",
                        "2026/11/30/a.txt: Copy.",
                        "b.txt: Copy.",
                        "sport/9.txt: Copy.",
                        "sport/10.txt: Copy.");
    }

    @Test
    void putsThemAwayUnderTheSamePathAndLeavesTheEmptiedFolder() throws IOException {
        stage.write("desk/monday/a.txt", "Copy.");
        stage.lookFor(2);
        stage.refusals = List.of(FolderStage.BROKEN);
        stage.write("desk/monday/b.json", "{}");
        stage.lookFor(2);

        assertThat(folder.resolve("_PROCESSED/desk/monday/a.txt")).hasContent("Copy.");
        assertThat(folder.resolve("_ERROR/desk/monday/b.json")).hasContent("{}");
        assertThat(folder.resolve("_ERROR/desk/monday/b.json.error.txt")).exists();
        assertThat(folder.resolve("desk/monday")).isEmptyDirectory();
        assertThat(stage.health()).isEqualTo("0 files wait");
    }

    @Test
    void takesFilesOfOneNameInTwoSubFoldersAsTwoInputs() throws IOException {
        stage.write("sport/a.txt", "One.");
        stage.write("world/a.txt", "Two.");

        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("sport/a.txt: One.", "world/a.txt: Two.");
        assertThat(folder.resolve("_PROCESSED/sport/a.txt")).hasContent("One.");
        assertThat(folder.resolve("_PROCESSED/world/a.txt")).hasContent("Two.");
    }

    @Test
    void keepsBothOfOnePathOnTheShelf() throws IOException {
        for (var text : List.of("One.", "Two.", "Three.")) {
            stage.write("desk/a.txt", text);
            stage.lookFor(2);
        }

        assertThat(folder.resolve("_PROCESSED/desk/a.txt")).hasContent("One.");
        assertThat(folder.resolve("_PROCESSED/desk/a.txt.1")).hasContent("Two.");
        assertThat(folder.resolve("_PROCESSED/desk/a.txt.2")).hasContent("Three.");
    }

    @Test
    void putsFilesAwayThoughAFileOnTheShelfHasTheNameOfTheirFolder() throws IOException {
        stage.write("desk", "Copy.");
        stage.lookFor(2);
        stage.write("desk/a.txt", "Copy.");
        stage.lookFor(2);

        assertThat(folder.resolve("_PROCESSED/desk")).isRegularFile();
        assertThat(folder.resolve("_PROCESSED/desk.1/a.txt")).exists();
        assertThat(stage.drop.health().ready()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden/a.txt",
                "desk/.hidden/a.txt",
                "desk/.a.txt",
                "desk/a.part",
                "desk/_PROCESSED/a.txt",
                "desk/_ERROR/a.txt",
                "_PROCESSED/desk/a.txt",
                "_ERROR/a.txt",
                "1/2/3/4/5/6/7/8/9/a.txt"
            })
    void leavesHiddenOnesShelvesAndUnfinishedFilesAloneAtAnyDepth(String name) throws IOException {
        stage.write(name, "Copy.");

        stage.lookFor(20);

        assertThat(stage.taken).isEmpty();
        assertThat(folder.resolve(name)).exists();
    }

    @Test
    void saysOnceOfAFolderThatItLiesTooDeep() throws IOException {
        stage.write("1/2/3/4/5/6/7/8/a.txt", "Copy.");
        stage.write("1/2/3/4/5/6/7/8/9/b.txt", "Copy.");
        var lines = Logs.during(LogFormat.TEXT, () -> stage.lookFor(20));

        assertThat(stage.taken).containsExactly("1/2/3/4/5/6/7/8/a.txt: Copy.");
        assertThat(lines)
                .hasLineCount(1)
                .contains(
                        "1/2/3/4/5/6/7/8/9 in the drop folder is left alone: it is a folder more than 8 folders deep");
    }

    @Test
    void believesTheMarkerBesideAFileInASubFolder() throws IOException {
        stage.write("desk/a.txt", "BULLETIN Fire in Vik");
        stage.write("desk/a.txt.done", "");
        stage.write("other/a.txt", "BULLETIN Fire in Vik");

        stage.drop.lookSafely();

        assertThat(stage.taken).containsExactly("desk/a.txt: BULLETIN Fire in Vik");
        assertThat(folder.resolve("desk/a.txt.done")).doesNotExist();
    }

    @Test
    void readsAFileOfASubFolderAgainThatGrewOnTheShelfThoughItsFolderWasDeleted() throws IOException {
        stage.write("desk/a.txt", "One.");
        stage.lookFor(2);
        Files.delete(folder.resolve("desk"));

        stage.append("_PROCESSED/desk/a.txt", " Two.");
        stage.lookFor(3);

        assertThat(stage.taken).containsExactly("desk/a.txt: One.", "desk/a.txt: One. Two.");
    }

    @Test
    void takesAFileUnderItsNewPathWhoseFolderWasRenamedBeforeItWasRead() throws IOException {
        stage.write("desk/a.txt", "Copy.");
        stage.lookFor(1);
        Files.move(folder.resolve("desk"), folder.resolve("monday"));
        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("monday/a.txt: Copy.");
        assertThat(stage.health()).isEqualTo("0 files wait");
    }

    @Test
    void goesOnWhenASubFolderIsDeletedWhileAFileOfItIsReceived() throws IOException {
        stage.write("desk/a.txt", "Copy.");
        stage.write("world/b.txt", "Copy.");
        stage.meanwhile = () -> {
            Files.deleteIfExists(folder.resolve("desk/a.txt"));
            Files.deleteIfExists(folder.resolve("desk"));
        };
        stage.lookFor(4);

        assertThat(stage.taken).containsExactly("desk/a.txt: Copy.", "world/b.txt: Copy.");
        assertThat(stage.health()).isEqualTo("0 files wait");
    }

    @Test
    void followsNoLinkToAFolder(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "A secret.");
        Files.createDirectory(folder.resolve("desk"));
        Files.createSymbolicLink(folder.resolve("desk/link"), outside);

        stage.lookFor(20);

        assertThat(stage.taken).isEmpty();
        assertThat(outside.resolve("secret.txt")).exists();
        assertThat(folder.resolve("_ERROR/desk/link")).isSymbolicLink();
    }

    @Test
    void readsMovesAndDeletesNothingThroughAFolderThatBecameALinkAfterTheLook(@TempDir Path outside)
            throws IOException {
        var secret = Files.writeString(outside.resolve("a.txt"), "A secret.");
        Files.writeString(outside.resolve("a.txt.done"), "");
        stage.write("desk/a.txt", "A secret.");
        var layout = FolderLayout.create(folder);
        Files.setLastModifiedTime(folder.resolve("desk/a.txt"), Files.getLastModifiedTime(secret));
        var file = layout.state(Path.of("desk", "a.txt")).orElseThrow();
        Files.delete(folder.resolve("desk/a.txt"));
        Files.delete(folder.resolve("desk"));
        Files.createSymbolicLink(folder.resolve("desk"), outside);

        assertThat(layout.isUnchanged(file)).as("nothing shows it").isTrue();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> layout.read(file, new InputReader(Limits.STANDARD)));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> layout.processed(file));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> layout.removeMarker(file));
        assertThat(outside).isDirectoryContaining("glob:**a.txt").isDirectoryContaining("glob:**a.txt.done");
    }

    @Test
    void takesFilesWhoseFolderHasANameThatIsNotUtf8() throws IOException {
        var name = "Zürich".getBytes(StandardCharsets.ISO_8859_1);
        var desk = Files.createDirectory(FileName.in(folder, name));
        Files.writeString(desk.resolve("a.txt"), "Copy.");

        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("Zürich/a.txt: Copy.");
        assertThat(FileName.in(folder.resolve("_PROCESSED"), name).resolve("a.txt"))
                .exists();
    }

    @Test
    void takesThousandsOfOneNameWithoutCountingThemOneByOne() throws IOException {
        var layout = FolderLayout.create(folder);
        for (int n = 0; n < 3_000; n++) {
            stage.write("a.txt", "Copy.");
            layout.processed(layout.state(Path.of("a.txt")).orElseThrow());
        }

        assertThat(folder.resolve("_PROCESSED/a.txt.2999")).exists();
        assertThat(folder.resolve("_PROCESSED/a.txt.3000")).doesNotExist();
    }
}

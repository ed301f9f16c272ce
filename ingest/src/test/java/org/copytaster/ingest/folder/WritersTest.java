package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How programs write into a folder: Superdesk's destinations of the types File and FTP, clients of FTP and SFTP, rsync. */
class WritersTest {
    private static final String STORY = "{\"guid\":\"urn:newsml:desk.example:20260303:1\",\"headline\":\"Ferry late\"}";
    private static final String HALF = STORY.substring(0, 30);

    /** As Superdesk makes it: the id of the item without colons, its version, its number in the queue. */
    private static final String NAME = "urn-newsml-desk.example-2026-03-03T12-00-00.123-9f0e-2-118.json";

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
    void takesWhatSuperdeskWritesUnderItsLastNameInOneGo() throws IOException {
        stage.write(NAME, STORY);

        stage.lookFor(2);

        assertThat(stage.taken).containsExactly(NAME + ": " + STORY);
    }

    @Test
    void takesTheVersionsOfAnItemOfSuperdeskInTheirOrder() throws IOException {
        for (int version : List.of(10, 9, 2)) {
            stage.write(NAME.replace("-2-118", "-" + version + "-" + (116 + version)), STORY);
        }

        stage.lookFor(2);

        assertThat(stage.taken)
                .extracting(taken -> taken.replaceAll(".*9f0e-(\\d+)-.*", "$1"))
                .containsExactly("2", "9", "10");
    }

    @Test
    void takesOneThatArrivesByteByByteOnce() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(NAME))) {
            for (byte letter : STORY.getBytes(StandardCharsets.UTF_8)) {
                out.write(letter);
                stage.lookFor(1);
            }
        }
        stage.lookFor(2);

        assertThat(stage.taken).containsExactly(NAME + ": " + STORY);
    }

    @Test
    void takesOneOnceWhoseConnectionBrokeAndWhichIsSentAgainSoon() throws IOException {
        stage.write(NAME, HALF);
        stage.lookFor(9);
        stage.write(NAME, STORY);
        stage.lookFor(20);

        assertThat(stage.taken).containsExactly(NAME + ": " + STORY);
    }

    /** Superdesk tries a failed transmission again after minutes; a refused half lies in _ERROR by then. */
    @Test
    void takesOneWholeWhoseConnectionBrokeAndWhichIsSentAgainLate() throws IOException {
        stage.refusals = List.of(FolderStage.BROKEN);
        stage.write(NAME, HALF);
        stage.lookFor(60);
        stage.refusals = List.of();
        stage.write(NAME, STORY);
        stage.lookFor(20);

        assertThat(stage.taken).containsExactly(NAME + ": " + HALF, NAME + ": " + STORY);
        assertThat(folder.resolve("_PROCESSED").resolve(NAME)).hasContent(STORY);
        assertThat(folder.resolve("_ERROR").resolve(NAME)).hasContent(HALF);
    }

    /** WinSCP, OpenSSH's and FileZilla's clients as they are set up, browsers, rsync. */
    @ParameterizedTest
    @CsvSource({"a.json.filepart", "a.json.part", "a.json.tmp", "a.json.crdownload", ".a.json.Xy12Zq", ".in.a.json"})
    void takesOneThatIsWrittenUnderAnotherNameOnceItIsRenamed(String name) throws IOException {
        stage.write("desk/" + name, HALF);
        stage.lookFor(30);
        stage.append("desk/" + name, STORY.substring(HALF.length()));
        stage.lookFor(30);
        assertThat(stage.taken).isEmpty();

        Files.move(folder.resolve("desk").resolve(name), folder.resolve("desk/a.json"));
        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("desk/a.json: " + STORY);
    }

    @Test
    void takesOneUnderItsNewNameThatIsRenamedWhileItWaits() throws IOException {
        stage.write("a.json", STORY);
        stage.lookFor(1);
        Files.move(folder.resolve("a.json"), folder.resolve("b.json"));
        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("b.json: " + STORY);
    }

    @Test
    void takesTheLastOfThoseThatReplaceEachOtherWhileTheyWait() throws IOException {
        for (var text : List.of("One.", "Two.", "Three.")) {
            stage.write("next.tmp", text);
            Files.move(
                    folder.resolve("next.tmp"),
                    folder.resolve("latest.txt"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            stage.lookFor(1);
        }
        stage.lookFor(2);

        assertThat(stage.taken).containsExactly("latest.txt: Three.");
    }

    @Test
    void takesOneAgainThatIsOverwrittenLater() throws IOException {
        for (var text : List.of("One.", "Two.")) {
            stage.write("latest.txt", text);
            stage.lookFor(3);
        }

        assertThat(stage.taken).containsExactly("latest.txt: One.", "latest.txt: Two.");
        assertThat(folder.resolve("_PROCESSED/latest.txt")).hasContent("One.");
        assertThat(folder.resolve("_PROCESSED/latest.txt.1")).hasContent("Two.");
    }

    /** Clients that keep the time of the file at home set it when they are done, often to a day long gone. */
    @Test
    void startsToWaitAnewWhenTheTimeOfAFileIsSetBack() throws IOException {
        stage.write("a.txt", "One.");
        stage.lookFor(1);
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.fromMillis(86_400_000));
        stage.lookFor(1);
        assertThat(stage.taken).isEmpty();
        stage.lookFor(1);

        assertThat(stage.taken).containsExactly("a.txt: One.");
    }

    @Test
    void waitsForTheMarkerOfAFileThatLooksUnfinishedNoLongerThanItTakes() throws IOException {
        stage.write("a.json", HALF);
        stage.lookFor(5);
        stage.append("a.json", STORY.substring(HALF.length()));
        stage.write("a.json.done", "");

        stage.drop.lookSafely();

        assertThat(stage.taken).containsExactly("a.json: " + STORY);
        assertThat(folder.resolve("a.json.done")).doesNotExist();
    }
}

package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.log.LogFormat;
import org.copytaster.runtime.log.Logs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {
    private static final Waiting WAITING =
            new Waiting(IngestConfig.DROP_SETTLED.standard(), IngestConfig.DROP_UNFINISHED.standard());
    private static final Refusal BROKEN = Refusal.of(Reason.INVALID_JSON, "broken", "mend it");

    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();
    private long nanos = 5;

    @Test
    void takesAFileThatLooksWholeAfterTwoSecondsOfStandingStill() throws IOException {
        var drop = drop();
        write("a.txt", "Copy.");

        lookFor(drop, 1);
        assertThat(receiver.taken).isEmpty();
        lookFor(drop, 2);

        assertThat(receiver.taken).containsExactly("a.txt: Copy.");
        assertThat(folder.resolve("_PROCESSED/a.txt")).hasContent("Copy.");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void startsToWaitAnewWheneverAFileGrows() throws IOException {
        var drop = drop();
        for (var text : List.of("One.", "One. Two.", "One. Two. Three.")) {
            write("a.txt", text);
            lookFor(drop, 1);
        }
        assertThat(receiver.taken).isEmpty();

        lookFor(drop, 2);

        assertThat(receiver.taken).containsExactly("a.txt: One. Two. Three.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Police said no", "{\"uri\":\"a\"", "<nitf><body>All is well."})
    void waitsTenSecondsForTheRestOfAFileThatLooksUnfinished(String half) throws IOException {
        var drop = drop();
        write("a", half);

        lookFor(drop, 9);
        assertThat(receiver.taken).isEmpty();
        lookFor(drop, 2);

        assertThat(receiver.taken).containsExactly("a: " + half);
    }

    @Test
    void publishesNoHalfOfATextWhoseWriterPausesForThreeSeconds() throws IOException {
        var drop = drop();
        write("ferry.txt", "Police said no");
        lookFor(drop, 3);
        append(folder.resolve("ferry.txt"), " one was hurt.");

        lookFor(drop, 3);

        assertThat(receiver.taken).containsExactly("ferry.txt: Police said no one was hurt.");
    }

    @Test
    void takesAFileAtOnceWhenItsMarkerLiesBesideItAndRemovesTheMarker() throws IOException {
        write("a.txt", "BULLETIN Fire in Vik");
        write("a.txt.done", "");

        drop().look();

        assertThat(receiver.taken).containsExactly("a.txt: BULLETIN Fire in Vik");
        assertThat(folder.resolve("a.txt.done")).doesNotExist();
    }

    @Test
    void believesNoMarkerThatIsOlderThanTheFile() throws IOException {
        var drop = drop();
        write("a.txt.done", "");
        Files.setLastModifiedTime(folder.resolve("a.txt.done"), FileTime.fromMillis(1_000));
        write("a.txt", "Police said no");

        lookFor(drop, 3);

        assertThat(receiver.taken).isEmpty();
    }

    @Test
    void leavesAMarkerWithoutAFileAlone() throws IOException {
        write("a.txt.done", "");

        lookFor(drop(), 20);

        assertThat(receiver.taken).isEmpty();
        assertThat(folder.resolve("a.txt.done")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "a.part", "a.TMP", "a.json.filepart", "a.crdownload"})
    void leavesHiddenFilesAndThoseWithANameOfUnfinishedOnesAlone(String name) throws IOException {
        write(name, "Copy.");

        lookFor(drop(), 20);

        assertThat(receiver.taken).isEmpty();
        assertThat(folder.resolve(name)).exists();
    }

    @Test
    void readsAFileAgainThatGrewAfterItWasRefused() throws IOException {
        var drop = drop();
        receiver.refusals = List.of(BROKEN);
        write("a.json", "{\"uri\":");
        lookFor(drop, 11);
        assertThat(folder.resolve("_ERROR/a.json.error.txt")).exists();
        receiver.refusals = List.of();

        append(folder.resolve("_ERROR/a.json"), "\"a\"}");
        lookFor(drop, 4);

        assertThat(receiver.taken).containsExactly("a.json: {\"uri\":", "a.json: {\"uri\":\"a\"}");
        assertThat(folder.resolve("_PROCESSED/a.json")).hasContent("{\"uri\":\"a\"}");
        assertThat(folder.resolve("_ERROR")).isEmptyDirectory();
    }

    @Test
    void readsATextAgainThatGrewAfterItWasTaken() throws IOException {
        var drop = drop();
        write("a.txt", "One.");
        lookFor(drop, 3);

        append(folder.resolve("_PROCESSED/a.txt"), " Two.");
        lookFor(drop, 4);

        assertThat(receiver.taken).containsExactly("a.txt: One.", "a.txt: One. Two.");
    }

    @Test
    void leavesAFileWhereItIsThatGrewWhileItWasReceivedAndReadsItAgain() throws IOException {
        var drop = drop();
        write("a.txt", "One.");
        receiver.meanwhile = () -> append(folder.resolve("a.txt"), " Two.");
        lookFor(drop, 3);
        assertThat(folder.resolve("a.txt")).exists();
        receiver.meanwhile = () -> {};

        lookFor(drop, 3);

        assertThat(receiver.taken).containsExactly("a.txt: One.", "a.txt: One. Two.");
    }

    @Test
    void takesARefusedFileThatComesAgainComplete() throws IOException {
        var drop = drop();
        receiver.refusals = List.of(BROKEN);
        write("a.json", "{}");
        lookFor(drop, 3);
        receiver.refusals = List.of();

        write("a.json", "{\"uri\":\"a\"}");
        lookFor(drop, 3);

        assertThat(folder.resolve("_PROCESSED/a.json")).hasContent("{\"uri\":\"a\"}");
    }

    @Test
    void putsARefusedFileAsideWithANote() throws IOException {
        receiver.refusals = List.of(BROKEN.at(3, 7).at("/headline"));
        write("a.json", "{}");

        lookFor(drop(), 3);

        assertThat(folder.resolve("_ERROR/a.json")).hasContent("{}");
        assertThat(Files.readString(folder.resolve("_ERROR/a.json.error.txt")))
                .isEqualTo(
                        "code: invalid-json\ndetail: broken\nplace: line 3, column 7\npointer: /headline\nhint: mend it\n");
    }

    @Test
    void leavesAFileThatWasNotSafeAndOffersItAgain() throws IOException {
        var drop = drop();
        receiver.failure = Optional.of(new Away());
        write("a.txt", "Copy.");
        lookFor(drop, 3);
        assertThat(folder.resolve("a.txt")).exists();
        assertThat(drop.health())
                .isEqualTo(new HealthPart(
                        "drop folder",
                        true,
                        true,
                        folder + ": 1 file waits; 1 file was not taken and tried again: a.txt (brokers are down)"));

        receiver.failure = Optional.empty();
        drop.look();

        assertThat(folder.resolve("_PROCESSED/a.txt")).exists();
        assertThat(drop.health().ready()).isTrue();
    }

    @Test
    void saysOfCodeThatBrokeWhereAndNotWithWhatWords() throws IOException {
        var drop = drop();
        receiver.failure = Optional.of(new IllegalStateException("Text 'Ferry sinks' is no date"));
        write("a.txt", "Copy.");
        var lines = Logs.during(LogFormat.TEXT, () -> lookFor(drop, 3));

        assertThat(lines)
                .contains(
                        "a.txt was not taken and will be tried again: the code broke (java.lang.IllegalStateException at ")
                .doesNotContain("Ferry");
    }

    @Test
    void saysOnceOfAFolderWithinThatItIsNotLookedInto() throws IOException {
        Files.createDirectory(folder.resolve("monday"));
        write("monday/a.txt", "Copy.");
        var drop = drop();
        var lines = Logs.during(LogFormat.TEXT, () -> lookFor(drop, 20));

        assertThat(receiver.taken).isEmpty();
        assertThat(lines)
                .hasLineCount(1)
                .contains("WARN  DropFolder: monday in the drop folder is left alone: it is a folder");
        assertThat(drop.health().detail()).endsWith(": 0 files wait; 1 left alone: empty files or folders");
    }

    @Test
    void leavesAnEmptyFileUntilSomethingIsWrittenIntoIt() throws IOException {
        write("a.txt", "");
        var drop = drop();
        var lines = Logs.during(LogFormat.TEXT, () -> lookFor(drop, 20));

        assertThat(folder.resolve("a.txt")).exists();
        assertThat(folder.resolve("_ERROR")).isEmptyDirectory();
        assertThat(lines).hasLineCount(1).contains("a.txt in the drop folder is left alone: it is empty");

        write("a.txt", "Copy.");
        lookFor(drop, 3);
        assertThat(receiver.taken).containsExactly("a.txt: Copy.");
    }

    @Test
    void takesAnEmptyFileAtItsSendersWordThatItIsWhole() throws IOException {
        write("a.txt", "");
        write("a.txt.done", "");

        drop().look();

        assertThat(receiver.taken).containsExactly("a.txt: ");
    }

    @Test
    void forgetsTroubleWithAFileThatWasTakenAway() throws IOException {
        var drop = drop();
        receiver.failure = Optional.of(new Away());
        write("a.txt", "Copy.");
        lookFor(drop, 3);

        Files.delete(folder.resolve("a.txt"));
        drop.look();

        assertThat(drop.health().detail()).isEqualTo(folder + ": 0 files wait");
    }

    @Test
    void receivesAFileOnceThatCannotBeMovedAndSaysSo() throws IOException {
        var drop = drop();
        write("a.txt", "Copy.");
        Files.delete(folder.resolve("_PROCESSED"));
        write("_PROCESSED.tmp", "in the way");
        Files.move(folder.resolve("_PROCESSED.tmp"), folder.resolve("_PROCESSED"));
        Files.createSymbolicLink(folder.resolve(".hidden"), folder); // links that are hidden are left alone
        lookFor(drop, 60);

        assertThat(receiver.taken)
                .filteredOn(taken -> taken.startsWith("a.txt"))
                .hasSize(1);
        assertThat(drop.health().ready()).isFalse();
        assertThat(drop.health().detail()).contains("_PROCESSED is a link or a file; make it a folder");

        Files.delete(folder.resolve("_PROCESSED"));
        drop.look();

        assertThat(receiver.taken)
                .filteredOn(taken -> taken.startsWith("a.txt"))
                .hasSize(1);
        assertThat(folder.resolve("_PROCESSED/a.txt")).exists();
        assertThat(drop.health().ready()).isTrue();
    }

    @Test
    void makesAShelfAgainThatSomebodyTidiedAway() throws IOException {
        var drop = drop();
        write("a.txt", "Copy.");
        Files.delete(folder.resolve("_PROCESSED"));

        lookFor(drop, 3);

        assertThat(folder.resolve("_PROCESSED/a.txt")).exists();
    }

    @Test
    void saysThatTheFolderIsGone() throws IOException {
        var drop = drop();
        Files.delete(folder.resolve("_PROCESSED"));
        Files.delete(folder.resolve("_ERROR"));
        Files.delete(folder);

        drop.lookSafely();
        assertThat(drop.health().ready()).isFalse();
        assertThat(drop.health().live()).isTrue();
        assertThat(drop.health().detail()).startsWith(folder + ": it cannot be looked at (");

        Files.createDirectory(folder);
        drop.lookSafely();
        assertThat(drop.health().ready()).isTrue();
    }

    @Test
    void saysThatItsDiskDoesNotAnswer() throws IOException {
        var drop = drop();
        drop.look();
        nanos += Duration.ofSeconds(301).toNanos();

        assertThat(drop.health().ready()).isFalse();
        assertThat(drop.health().detail())
                .isEqualTo(folder + ": nothing has moved for 301 s; see that its disk answers");
    }

    @Test
    void asksForARestartWhenAnErrorEndedTheLooks() throws IOException {
        var drop = drop();
        write("a.txt", "Copy.");
        receiver.meanwhile = () -> {
            throw new NoClassDefFoundError("Gone");
        };
        drop.look();
        nanos += Duration.ofSeconds(3).toNanos();

        assertThatExceptionOfType(NoClassDefFoundError.class).isThrownBy(drop::lookSafely);

        assertThat(drop.health().live()).isFalse();
        assertThat(drop.health().detail()).contains("it is watched no more");
        assertThat(folder.resolve("a.txt")).exists();
    }

    @Test
    void keepsBothFilesOfOneName() throws IOException {
        var drop = drop();
        for (var text : List.of("One.", "Two.")) {
            write("a.txt", text);
            lookFor(drop, 3);
        }

        assertThat(folder.resolve("_PROCESSED/a.txt")).hasContent("One.");
        assertThat(folder.resolve("_PROCESSED/a.txt.1")).hasContent("Two.");
    }

    @Test
    void putsAwayFilesWithTheLongestName() throws IOException {
        var drop = drop();
        var name = "x".repeat(251) + ".txt";
        for (var text : List.of("One.", "Two.")) {
            write(name, text);
            lookFor(drop, 3);
        }
        receiver.refusals = List.of(BROKEN);
        write(name, "Three.");
        lookFor(drop, 3);

        assertThat(folder.resolve("_PROCESSED/" + "x".repeat(249) + ".txt.1")).hasContent("Two.");
        assertThat(folder.resolve("_ERROR/" + "x".repeat(241) + ".txt")).hasContent("Three.");
        assertThat(folder.resolve("_ERROR/" + "x".repeat(241) + ".txt.error.txt"))
                .exists();
    }

    @Test
    void takesAFileWhoseNameIsNotUtf8() throws IOException {
        var name = "Zürich.txt".getBytes(StandardCharsets.ISO_8859_1);
        Files.writeString(FileName.in(folder, name), "Copy.");

        lookFor(drop(), 3);

        assertThat(receiver.taken).containsExactly("Zürich.txt: Copy.");
        assertThat(FileName.in(folder.resolve("_PROCESSED"), name)).hasContent("Copy.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.txt", "secrets", "nothing"})
    void readsNoLinkAndPutsItAsideWithANote(String target, @TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.txt"), "A secret.");
        Files.createDirectory(outside.resolve("secrets"));
        Files.createSymbolicLink(folder.resolve("story.txt"), outside.resolve(target));

        lookFor(drop(), 3);

        assertThat(receiver.taken).isEmpty();
        assertThat(folder.resolve("_ERROR/story.txt")).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("_ERROR/story.txt.error.txt")))
                .startsWith("code: unreadable\ndetail: it is a link, and links are not followed\n");
    }

    @Test
    void readsNoFileThatBecameALinkAfterTheLook(@TempDir Path outside) throws IOException {
        var secret = Files.writeString(outside.resolve("secret.txt"), "A secret.");
        var layout = FolderLayout.create(folder);
        var path = write("a.txt", "Copy.");
        var file = layout.state(path.getFileName()).orElseThrow();
        Files.delete(path);
        Files.createSymbolicLink(path, secret);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> layout.read(file, new InputReader(Limits.STANDARD)));
    }

    @Test
    void writesNoNoteThroughALink(@TempDir Path outside) throws IOException {
        var precious = Files.writeString(outside.resolve("precious"), "mine");
        var drop = drop();
        Files.createSymbolicLink(folder.resolve("_ERROR/a.json.error.txt"), precious);
        receiver.refusals = List.of(BROKEN);
        write("a.json", "{}");

        lookFor(drop, 3);

        assertThat(precious).hasContent("mine");
        assertThat(folder.resolve("_ERROR/a.json.error.txt")).isRegularFile();
    }

    @Test
    void refusesToStartWhereAShelfIsALink(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(folder.resolve("_PROCESSED"), outside);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> FolderLayout.create(folder))
                .withMessageContaining("_PROCESSED is a link or a file; make it a folder");
    }

    @Test
    void takesFilesInTheOrderOfTheirNumbers() throws IOException {
        for (var name : List.of("story-10", "story-9", "story-1")) {
            write(name, "Copy.");
        }

        lookFor(drop(), 3);

        assertThat(receiver.taken).containsExactly("story-1: Copy.", "story-9: Copy.", "story-10: Copy.");
    }

    @Test
    void looksNoMoreWhenItIsClosed() throws IOException {
        var drop = drop();
        write("a.txt", "Copy.");
        drop.look();
        drop.close();

        lookFor(drop, 3);

        assertThat(receiver.taken).isEmpty();
    }

    @Test
    void finishesOnlyTheFileInHandWhenItIsClosed() throws IOException {
        var drop = drop();
        for (var name : List.of("a", "b", "c")) {
            write(name, "Copy.");
        }
        receiver.meanwhile = drop::close;

        lookFor(drop, 3);

        assertThat(receiver.taken).containsExactly("a: Copy.");
        assertThat(folder.resolve("_PROCESSED/a")).exists();
        assertThat(folder.resolve("b")).exists();
    }

    @Test
    void looksAgainAndAgainByItself() throws IOException, InterruptedException {
        var executor = Executors.newSingleThreadScheduledExecutor();
        var taken = new CountDownLatch(1);
        write("a.txt", "Copy.");
        FileReceiver counting = file -> {
            taken.countDown();
            return List.of();
        };
        var soon = new Waiting(Duration.ofMillis(5), Duration.ofMillis(5));
        try (var drop = DropFolder.open(
                folder, new FolderRules(Limits.STANDARD, soon, false), counting, executor, Duration.ofMillis(5))) {
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(drop.health().live()).isTrue();
        } finally {
            executor.shutdown();
        }
    }

    /** A drop folder that looks only when it is told to. */
    private DropFolder drop() throws IOException {
        return new DropFolder(
                FolderLayout.create(folder), new FolderRules(Limits.STANDARD, WAITING, false), receiver, () -> nanos);
    }

    /** A look now, and one more after each of these seconds. */
    private void lookFor(DropFolder drop, int seconds) throws IOException {
        drop.look();
        for (int i = 0; i < seconds; i++) {
            nanos += Duration.ofSeconds(1).toNanos();
            drop.look();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    private static final class Away extends RuntimeException implements ForeseenFailure {
        private static final long serialVersionUID = 1L;

        private Away() {
            super("brokers are down");
        }

        @Override
        public int exitCode() {
            return ExitCode.NO_BROKER;
        }
    }

    private static final class Receiver implements FileReceiver {
        private final List<String> taken = new ArrayList<>();
        private List<Refusal> refusals = List.of();
        private Optional<RuntimeException> failure = Optional.empty();
        private Meanwhile meanwhile = () -> {};

        @Override
        public List<Refusal> receive(DroppedFile file) {
            failure.ifPresent(exception -> {
                throw exception;
            });
            taken.add(file.name() + ": " + new String(file.content().kept(), StandardCharsets.UTF_8));
            try {
                meanwhile.happens();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return refusals;
        }
    }
}

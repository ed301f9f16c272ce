package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropFolderTest {
    @TempDir
    Path folder;

    private final Receiver receiver = new Receiver();

    @Test
    void takesAFileThatStoodStillBetweenTwoLooks() throws IOException {
        var drop = drop();
        Files.writeString(folder.resolve("a.txt"), "copy");

        drop.look();
        assertThat(receiver.taken).isEmpty();
        drop.look();

        assertThat(receiver.taken).containsExactly("a.txt");
        assertThat(folder.resolve("_PROCESSED/a.txt")).hasContent("copy");
        assertThat(folder.resolve("a.txt")).doesNotExist();
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws IOException {
        var drop = drop();
        Files.writeString(folder.resolve("a.txt"), "co");
        drop.look();
        Files.writeString(folder.resolve("a.txt"), "copy");

        drop.look();

        assertThat(receiver.taken).isEmpty();
    }

    @Test
    void putsARefusedFileAsideWithANote() throws IOException {
        receiver.refusals = List.of(
                Refusal.of(Reason.INVALID_JSON, "broken", "mend it").at(3, 7).at("/headline"));
        Files.writeString(folder.resolve("a.json"), "{");

        lookTwice(drop());

        assertThat(folder.resolve("_ERROR/a.json")).hasContent("{");
        assertThat(Files.readString(folder.resolve("_ERROR/a.json.error.txt")))
                .isEqualTo(
                        "code: invalid-json\ndetail: broken\nplace: line 3, column 7\npointer: /headline\nhint: mend it\n");
    }

    @Test
    void leavesAFileThatWasNotSafeAndOffersItAgain() throws IOException {
        var drop = drop();
        receiver.failure = Optional.of(new IllegalStateException("brokers are down"));
        Files.writeString(folder.resolve("a.txt"), "copy");
        lookTwice(drop);
        assertThat(folder.resolve("a.txt")).exists();

        receiver.failure = Optional.empty();
        drop.look();

        assertThat(folder.resolve("_PROCESSED/a.txt")).exists();
    }

    @Test
    void keepsBothFilesOfOneName() throws IOException {
        var drop = drop();
        for (var text : List.of("one", "two")) {
            Files.writeString(folder.resolve("a.txt"), text);
            lookTwice(drop);
        }

        assertThat(folder.resolve("_PROCESSED/a.txt")).hasContent("one");
        assertThat(folder.resolve("_PROCESSED/a.txt.1")).hasContent("two");
    }

    @Test
    void takesFilesInTheOrderOfTheirNames() throws IOException {
        for (var name : List.of("c.txt", "a.txt", "b.txt")) {
            Files.writeString(folder.resolve(name), name);
        }

        lookTwice(drop());

        assertThat(receiver.taken).containsExactly("a.txt", "b.txt", "c.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden", "a.part", "a.TMP", "a.json.filepart"})
    void leavesUnfinishedAndHiddenFilesAlone(String name) {
        assertThat(SettledFiles.isCandidate(name)).isFalse();
    }

    @Test
    void looksNoMoreWhenItIsClosed() throws IOException {
        var drop = drop();
        Files.writeString(folder.resolve("a.txt"), "copy");
        drop.look();
        drop.close();

        drop.look();

        assertThat(receiver.taken).isEmpty();
    }

    @Test
    void looksAgainAndAgainByItself() throws IOException, InterruptedException {
        var executor = Executors.newSingleThreadScheduledExecutor();
        var taken = new CountDownLatch(1);
        Files.writeString(folder.resolve("a.txt"), "copy");
        FileReceiver counting = (content, name) -> {
            taken.countDown();
            return List.of();
        };
        try (var drop = DropFolder.open(folder, Limits.STANDARD, counting, executor, Duration.ofMillis(5))) {
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(drop).isNotNull();
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void callsReadyWhatIsTheSameInBothLooks() {
        var still = new FileState("a", 1, 1);

        assertThat(SettledFiles.ready(Set.of(still, new FileState("b", 1, 1)), Set.of(still, new FileState("b", 2, 1))))
                .containsExactly(still);
    }

    /** A drop folder that looks only when it is told to. */
    private DropFolder drop() throws IOException {
        return new DropFolder(FolderLayout.create(folder), Limits.STANDARD, receiver);
    }

    private static void lookTwice(DropFolder drop) throws IOException {
        drop.look();
        drop.look();
    }

    private static final class Receiver implements FileReceiver {
        private final List<String> taken = new ArrayList<>();
        private List<Refusal> refusals = List.of();
        private Optional<RuntimeException> failure = Optional.empty();

        @Override
        public List<Refusal> receive(InputBytes content, String name) {
            failure.ifPresent(exception -> {
                throw exception;
            });
            taken.add(name);
            return refusals;
        }
    }
}

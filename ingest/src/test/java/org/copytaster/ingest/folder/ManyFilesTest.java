package org.copytaster.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.copytaster.ingest.folder.AwkwardDisk.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files than a folder has in hand at once. */
class ManyFilesTest {
    private static final int IN_HAND = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesAllOfThemInTheOrderOfTheirNumbers() throws IOException {
        var stage = FolderStage.withInHand(folder, IN_HAND);
        write(stage, "story-", 100);

        stage.lookFor(60);

        assertThat(stage.taken)
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> "story-" + i + ": Copy.")
                        .toList());
        assertThat(stage.health()).isEqualTo("0 files wait");
    }

    @Test
    void saysHowManyWaitAndHasNoMoreInHandThanItMay() throws IOException {
        var stage = FolderStage.withInHand(folder, IN_HAND);
        write(stage, "story-", 100);
        stage.lookFor(1);

        assertThat(stage.health()).isEqualTo("100 files wait");
        var window = new FolderWindow(Optional.empty(), IN_HAND);
        FolderLayout.create(folder).walk(false, new Window(window));
        assertThat(window.inOrder()).hasSize(IN_HAND);
        assertThat(window.isCut()).isTrue();
    }

    private record Window(FolderWindow window) implements FolderWalk.Visitor {
        @Override
        public void file(FileState file) {
            window.add(file);
        }

        @Override
        public void leftAlone(String name, String why) {}

        @Override
        public void trouble(String name, IOException failure) {}
    }

    @Test
    void letsAFileInBetweenThatComesLaterAndGoesFirst() throws IOException {
        var stage = FolderStage.withInHand(folder, IN_HAND);
        write(stage, "story-", 100);
        stage.lookFor(2);
        stage.write("bulletin", "Copy.");

        stage.lookFor(4);

        assertThat(stage.taken).hasSizeLessThan(40).contains("bulletin: Copy.");
    }

    @Test
    void passesOverFilesThatAreStuckHoweverManyAndTriesThemAgain() throws IOException {
        var stage = FolderStage.withInHand(folder, IN_HAND);
        write(stage, "broken-", 35);
        write(stage, "good-", 35);
        stage.fails = name -> name.startsWith("broken");

        stage.lookFor(60);

        assertThat(stage.taken).hasSize(35).allMatch(taken -> taken.startsWith("good"));
        assertThat(stage.health()).startsWith("35 files wait; 35 files were not taken and tried again: broken-0 (");

        stage.fails = name -> false;
        stage.lookFor(60);

        assertThat(stage.taken).hasSize(70);
        assertThat(stage.health()).isEqualTo("0 files wait");
    }

    @Test
    void passesOverEmptyFilesHoweverMany() throws IOException {
        var stage = FolderStage.withInHand(folder, IN_HAND);
        for (int i = 0; i < 50; i++) {
            stage.write("a-" + i, "");
        }
        stage.write("b", "Copy.");

        stage.lookFor(3);

        assertThat(stage.taken).containsExactly("b: Copy.");
    }

    @Test
    void receivesNoMoreThanAThousandFilesThatItCannotMove() throws IOException {
        var clock = new FolderClock();
        var disk = new AwkwardDisk(folder, clock);
        var stage = FolderStage.on(disk, clock, 2_000);
        write(stage, "story-", 1_100);
        for (int i = 0; i < 1_000; i++) {
            disk.fails(Call.MOVE, "story-" + i, 1, new FileSystemException("full"));
        }

        stage.lookFor(2);
        assertThat(stage.taken).hasSize(1_000);
        assertThat(stage.drop.health().ready()).isFalse();
        assertThat(stage.health()).startsWith("at least 1000 files were received but cannot be moved");
        stage.lookFor(2);

        assertThat(stage.taken).hasSize(1_100).doesNotHaveDuplicates();
        try (var kept = Files.list(folder.resolve("_PROCESSED"))) {
            assertThat(kept).hasSize(1_100);
        }
    }

    private static void write(FolderStage stage, String prefix, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            stage.write(prefix + i, "Copy.");
        }
    }
}

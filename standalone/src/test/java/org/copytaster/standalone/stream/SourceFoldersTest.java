package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.copytaster.ingest.command.SourceFolders;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.FolderSource;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.source.Sources;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Folders of sources over a real broker. */
@ExtendWith(SharedStandalone.class)
class SourceFoldersTest {
    private static final String COPY = "Ferries stop\n\nCrews of three ferries walked out on Thursday.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesTheFilesOfEachFolderForItsOwnSource(Standalone standalone) throws IOException {
        try (var folders = folders(standalone);
                var clean = TopicWatch.of(Topics.standard().ninjs(), Clients.of(standalone.settings()))) {
            folders.follow(new Sources(List.of(source("tip"), source("desk"))));
            await(() -> Files.isDirectory(folder.resolve("tip/_ERROR"))
                    && Files.isDirectory(folder.resolve("desk/_ERROR")));
            Files.writeString(folder.resolve("tip/folder-story.txt"), COPY);
            Files.writeString(folder.resolve("desk/folder-story.txt"), COPY.replace("three", "four"));

            clean.await("tip.example:folder-story.txt");
            clean.await("desk.example:folder-story.txt");
            assertThat(folders.health())
                    .extracting(HealthPart::name)
                    .containsExactly("folder of tip", "folder of desk");
        }
    }

    @Test
    void letsAFolderGoThatIsNoSourcesAnyMore(Standalone standalone) throws IOException {
        try (var folders = folders(standalone)) {
            folders.follow(new Sources(List.of(source("tip"), source("desk"))));
            await(() -> isWatched("tip") && isWatched("desk"));
            folders.follow(new Sources(List.of(source("desk"))));
            await(() -> !isWatched("tip"));
            assertThat(isWatched("desk")).isTrue();
            assertThat(folders.health()).extracting(HealthPart::name).containsExactly("folder of desk");
        }
    }

    /** Whether the thread that looks into its folder is there. */
    private static boolean isWatched(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("folder-of-" + name) && thread.isAlive());
    }

    @Test
    void watchesNoFolderThatIsTheDropFolderOrLiesInIt(Standalone standalone) {
        var config = IngestConfig.from(standalone.settings());
        try (var folders = new SourceFolders(config, standalone.door(), Optional.of(folder))) {
            folders.follow(new Sources(List.of(source("tip"))));
            await(() -> detail(folders).contains("is the drop folder"));
            assertThat(folder.resolve("tip")).doesNotExist();
        }
    }

    private static String detail(SourceFolders folders) {
        return folders.health().get(0).detail();
    }

    private static void await(BooleanSupplier happened) {
        var deadline = Instant.now().plus(OwnBroker.LIMIT);
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void saysWhyAFolderCannotBeUsedAndTakesItOnceItCan(Standalone standalone) throws IOException {
        var inTheWay = Files.writeString(folder.resolve("tip"), "a file");
        try (var folders = folders(standalone)) {
            folders.follow(new Sources(List.of(source("tip"))));
            await(() -> detail(folders).contains("cannot use the drop folder " + inTheWay));
            assertThat(folders.health())
                    .as("one folder closes no door")
                    .singleElement()
                    .matches(HealthPart::ready);
            Files.delete(inTheWay);
            await(() -> Files.isDirectory(folder.resolve("tip/_PROCESSED")));
        }
    }

    private SourceFolders folders(Standalone standalone) {
        return new SourceFolders(IngestConfig.from(standalone.settings()), standalone.door(), Optional.empty());
    }

    private FolderSource source(String name) {
        var sender = new Sender(name, Optional.of(name + ".example"), Optional.empty());
        return new FolderSource(sender, folder.resolve(name), false, Optional.empty());
    }
}

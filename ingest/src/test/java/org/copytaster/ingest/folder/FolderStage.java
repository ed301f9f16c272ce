package org.copytaster.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.settings.IngestConfig;

/** A drop folder with a clock of its own, and a receiver that keeps what it is given. */
final class FolderStage implements FileReceiver {
    static final Waiting WAITING =
            new Waiting(IngestConfig.DROP_SETTLED.standard(), IngestConfig.DROP_UNFINISHED.standard());
    static final Refusal BROKEN = Refusal.of(Refusal.Reason.INVALID_JSON, "broken", "mend it");

    final List<String> taken = new ArrayList<>();
    final DropFolder drop;
    List<Refusal> refusals = List.of();
    Meanwhile meanwhile = () -> {};
    Predicate<String> fails = name -> false;

    private final Path folder;
    private final FolderClock clock;

    /** What happens while a file is received. */
    interface Meanwhile {
        void happens() throws IOException;
    }

    private FolderStage(Disk disk, FolderClock clock, boolean subFolders, int most) throws IOException {
        this.clock = clock;
        this.folder = disk.folder();
        this.drop = new DropFolder(
                FolderLayout.create(disk), new FolderRules(Limits.STANDARD, WAITING, subFolders, most), this, clock);
    }

    /** One in which the folders within it are read. */
    static FolderStage withSubFolders(Path folder) throws IOException {
        return new FolderStage(new LocalDisk(folder), new FolderClock(), true, 100);
    }

    /** One on a disk that does as it likes. */
    static FolderStage on(Disk disk, FolderClock clock) throws IOException {
        return on(disk, clock, 100);
    }

    /** The same, that has no more files in hand than that. */
    static FolderStage on(Disk disk, FolderClock clock, int most) throws IOException {
        return new FolderStage(disk, clock, true, most);
    }

    /** One that has no more files in hand than that. */
    static FolderStage withInHand(Path folder, int most) throws IOException {
        return new FolderStage(new LocalDisk(folder), new FolderClock(), false, most);
    }

    @Override
    public List<Refusal> receive(DroppedFile file) {
        if (fails.test(file.name())) {
            throw new IllegalStateException("it cannot be received");
        }
        taken.add(file.name() + ": " + new String(file.content().kept(), StandardCharsets.UTF_8));
        try {
            meanwhile.happens();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refusals;
    }

    /** A look now, and one more after each of these seconds. */
    void lookFor(int seconds) {
        drop.lookSafely();
        for (int i = 0; i < seconds; i++) {
            clock.pass(Duration.ofSeconds(1));
            drop.lookSafely();
        }
    }

    /** Writes a file, in a folder that is made if it is missing. */
    Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    void append(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardOpenOption.APPEND);
    }

    String health() {
        return drop.health().detail().substring((folder + ": ").length());
    }
}

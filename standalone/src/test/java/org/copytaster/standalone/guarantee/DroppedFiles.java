package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Writes each delivery into a file of its own beside the folder, moves it in, and waits for the shelf that it is put on. */
final class DroppedFiles implements Entrance {
    /** A file is taken some seconds after it came, so many must be underway for a wire's worth of copy. */
    private static final int LANES = 400;

    private static final long LOOK_MILLIS = 100;

    private final Path folder;
    private final Path written;
    private final AtomicLong files = new AtomicLong();

    /**
     * Into this folder.
     *
     * @param written where files are written, on the same file system
     */
    DroppedFiles(Path folder, Path written) {
        this.folder = folder;
        this.written = written;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public Handover handOver(Delivery delivery) throws InterruptedException {
        var name = "take-" + files.incrementAndGet() + ".json";
        try {
            var file = Files.writeString(written.resolve(name), delivery.body());
            Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be dropped", e);
        }
        while (Files.exists(folder.resolve(name))) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return Files.exists(folder.resolve("_PROCESSED").resolve(name)) ? Handover.TAKEN : Handover.REFUSED;
    }
}

package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk in memory that can be filled up; to make one needs root. It is gone with this JVM at the latest. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; empty where this process may not. */
    static Optional<SmallDisk> mount(Path folder, int megabytes) throws InterruptedException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (!mounted) {
            return Optional.empty();
        }
        var disk = new SmallDisk(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::close, "unmount"));
        return Optional.of(disk);
    }

    /** Leaves no byte of room. */
    void fill() {
        try (var out = Files.newOutputStream(filler())) {
            var block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            Progress.say("the disk is full: " + e.getMessage());
        }
    }

    /** Gives the room back. */
    void empty() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove what filled the disk", e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }

    @Override
    public void close() {
        try {
            // Lazily: the process that was killed a moment ago may still be letting go of its files.
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

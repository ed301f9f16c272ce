package org.copytaster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.ForeseenFailure;

/**
 * Where one run keeps its broker's data and its stores. One process at a time owns it; a temporary one is removed when
 * it is closed.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;
    private final boolean temporary;

    private DataFolder(Path path, FileChannel lock, boolean temporary) {
        this.path = path;
        this.lock = lock;
        this.temporary = temporary;
    }

    /**
     * Takes a folder, making it where it is missing.
     *
     * @throws InUse when another process has it
     * @throws UncheckedIOException when it cannot be made or written
     */
    public static DataFolder at(Path path) {
        try {
            return taken(ownersAlone(path), false);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot use the data folder " + path + ": " + FileFault.inWords(e)
                            + ". Choose another with --data FOLDER",
                    e);
        }
    }

    /**
     * Makes a folder that lives as long as this run.
     *
     * @throws UncheckedIOException when the system's folder for temporary files cannot be written
     */
    public static DataFolder temporary() {
        try {
            return taken(Files.createTempDirectory("copytaster"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder; set -Djava.io.tmpdir or use --data", e);
        }
    }

    /** Embargoed copy lies in it. A folder that is there already keeps what its owner gave it. */
    private static Path ownersAlone(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        return path;
    }

    private static DataFolder taken(Path path, boolean temporary) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(path, channel, temporary);
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: the same refusal.
        }
        channel.close();
        throw new InUse(path);
    }

    /** The broker's part. */
    public Path broker() {
        return path.resolve("kafka");
    }

    /** The stores' part. */
    public Path state() {
        return path.resolve("state");
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Another process has the folder. */
    public static final class InUse extends RuntimeException implements ForeseenFailure {
        private static final long serialVersionUID = 1L;

        InUse(Path path) {
            super("the data folder " + path
                    + " is in use by another run. Stop that one, or choose another with --data.");
        }

        @Override
        public int exitCode() {
            return ExitCode.FOLDER_IN_USE;
        }
    }
}

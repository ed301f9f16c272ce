package org.copytaster.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.folder.DiskEntry.Kind;

/**
 * The disk as the operating system shows it. What reads or changes a file opens the folders on the way one by one, where the
 * system can do that: a folder that becomes a link between two steps leads nowhere.
 */
final class LocalDisk implements Disk {
    private static final Path HERE = Path.of("");

    private final Path folder;

    LocalDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // whoever asks closes it
    public DirectoryStream<Path> list(Path within) throws IOException {
        return Files.newDirectoryStream(at(within));
    }

    @Override
    public Optional<DiskEntry> look(Path path) throws IOException {
        try {
            var is = Files.readAttributes(at(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new DiskEntry(kind(is), is.size(), is.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // its sender may take it away between the listing and this look
        }
    }

    private static Kind kind(BasicFileAttributes is) {
        if (is.isRegularFile()) {
            return Kind.FILE;
        }
        if (is.isSymbolicLink()) {
            return Kind.LINK;
        }
        return is.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return Channels.newInputStream(channel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (var channel = channel(file, options)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private SeekableByteChannel channel(Path file, Set<OpenOption> options) throws IOException {
        try (var in = entered(parent(file))) {
            return in instanceof SecureDirectoryStream<Path> secure
                    ? secure.newByteChannel(name(file), options)
                    : Files.newByteChannel(at(file), options);
        }
    }

    @Override
    public void move(Path file, Path target) throws IOException {
        try (var from = entered(parent(file));
                var to = entered(parent(target))) {
            if (from instanceof SecureDirectoryStream<Path> one && to instanceof SecureDirectoryStream<Path> other) {
                one.move(name(file), other, name(target));
            } else {
                Files.move(at(file), at(target), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        try (var in = entered(parent(file))) {
            if (in instanceof SecureDirectoryStream<Path> secure) {
                secure.deleteFile(name(file));
            } else {
                Files.delete(at(file));
            }
        } catch (NoSuchFileException e) {
            return; // so it is
        }
    }

    @Override
    public void makeFolder(Path within) throws IOException {
        Files.createDirectory(at(within));
    }

    @Override
    public boolean isReadable(Path within) {
        return Files.isReadable(at(within));
    }

    @Override
    public boolean isWritable(Path within) {
        return Files.isWritable(at(within));
    }

    /** Opens a folder, from the outermost inwards. */
    @SuppressWarnings("StreamResourceLeak") // each is closed by the next step, the last one by whoever asks
    private DirectoryStream<Path> entered(Path within) throws IOException {
        var entered = Files.newDirectoryStream(folder);
        if (within.equals(HERE)) {
            return entered;
        }
        var way = folder;
        for (var step : within) {
            way = way.resolve(step);
            try (var before = entered) {
                entered = before instanceof SecureDirectoryStream<Path> secure
                        ? secure.newDirectoryStream(step, LinkOption.NOFOLLOW_LINKS)
                        : Files.newDirectoryStream(noLink(way));
            }
        }
        return entered;
    }

    private static Path noLink(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException(folder + " is a link");
        }
        return folder;
    }

    private Path at(Path within) {
        return folder.resolve(within);
    }

    static Path parent(Path path) {
        return path.getNameCount() == 1 ? HERE : path.subpath(0, path.getNameCount() - 1);
    }

    private static Path name(Path path) {
        return path.getName(path.getNameCount() - 1);
    }
}

package org.copytaster.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copytaster.runtime.UsageFault;

/**
 * A file to take in.
 *
 * @param path where it is
 * @param name what the sender calls it: its path within the folder that was named, or its own name
 */
public record InputFile(Path path, String name) {
    /**
     * The files that these arguments name: a file itself, or all files below a folder in the order of their names,
     * hidden ones left out.
     *
     * <p>Who names a link wants what it leads to. One that lies within a folder may be anybody's and lead anywhere, so it is
     * left out, and with it pipes, sockets and devices, on which a reader could wait for ever.
     *
     * @param leftOut hears a sentence for each folder in which something was left out
     * @throws UsageFault when one does not exist
     * @throws UncheckedIOException when a folder cannot be listed
     */
    public static List<InputFile> of(Collection<Path> named, Consumer<String> leftOut) {
        return named.stream().flatMap(path -> below(path, leftOut)).toList();
    }

    private static Stream<InputFile> below(Path named, Consumer<String> leftOut) {
        if (Files.notExists(named)) {
            throw new UsageFault("there is no file or folder " + named);
        }
        if (!Files.isDirectory(named)) {
            return Stream.of(new InputFile(named, String.valueOf(named.getFileName())));
        }
        var found = within(named);
        var others = found.stream().filter(file -> !file.isRegular()).toList();
        if (!others.isEmpty()) {
            leftOut.accept(others.size() + " in " + named + " left out: links, or no files; the first is "
                    + others.get(0).name() + ". A link is followed only when it is named itself");
        }
        return found.stream().filter(InputFile::isRegular);
    }

    /** Whatever is below a folder and is none itself, sorted. */
    private static List<InputFile> within(Path folder) {
        try {
            // The folder that was named may be a link; those within are not.
            var real = folder.toRealPath();
            try (var paths = Files.walk(real)) {
                return paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .map(real::relativize)
                        .filter(path -> !isHidden(path))
                        .map(path -> new InputFile(folder.resolve(path), unixName(path)))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + folder, e);
        }
    }

    private boolean isRegular() {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isHidden(Path relative) {
        for (var part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static String unixName(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}

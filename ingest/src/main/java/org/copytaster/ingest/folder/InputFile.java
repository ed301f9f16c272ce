package org.copytaster.ingest.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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
     * @throws UsageFault when one does not exist
     * @throws UncheckedIOException when a folder cannot be listed
     */
    public static List<InputFile> of(Collection<Path> named) {
        return named.stream().flatMap(InputFile::below).toList();
    }

    private static Stream<InputFile> below(Path named) {
        if (Files.notExists(named)) {
            throw new UsageFault("there is no file or folder " + named);
        }
        if (!Files.isDirectory(named)) {
            return Stream.of(new InputFile(named, String.valueOf(named.getFileName())));
        }
        try (var paths = Files.walk(named)) {
            return paths
                    .filter(path -> !Files.isDirectory(path) && !isHidden(named.relativize(path)))
                    .map(path -> new InputFile(path, unixName(named.relativize(path))))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + named, e);
        }
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

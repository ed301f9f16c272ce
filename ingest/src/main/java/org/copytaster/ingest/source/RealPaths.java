package org.copytaster.ingest.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where paths lead, whatever links they go by. Each is asked of the disk once. Not thread-safe. */
public final class RealPaths {
    private final Map<Path, Path> known = new HashMap<>();

    /** Whether one of two folders is the other, or lies within it. */
    public boolean overlap(Path one, Path other) {
        return contains(one, other) || contains(other, one);
    }

    /** Whether a file or folder is this folder, or lies within it. */
    public boolean contains(Path folder, Path path) {
        return of(path).startsWith(of(folder));
    }

    /** As it stands where the disk cannot tell. */
    private Path of(Path path) {
        return known.computeIfAbsent(path, RealPaths::look);
    }

    private static Path look(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}

package org.copytaster.ingest.folder;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one look found: the files that may be taken, in the order of their names, and the markers that say of a file that
 * its sender has finished it.
 */
final class FolderFiles {
    static final String MARKER = ".done";
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

    private final List<FileState> candidates;
    private final List<FileState> empty;
    private final Map<Path, FileTime> markers = new HashMap<>();

    FolderFiles(List<FileState> found) {
        found.stream()
                .filter(file -> file.name().endsWith(MARKER) && !file.link())
                .forEach(marker -> markers.put(marker.path(), marker.modified()));
        var files = found.stream()
                .filter(file -> isCandidate(file.name()))
                .sorted((one, other) -> NaturalOrder.OF_NAMES.compare(one.name(), other.name()))
                .collect(Collectors.partitioningBy(this::isEmpty));
        candidates = files.getOrDefault(false, List.of());
        empty = files.getOrDefault(true, List.of());
    }

    /** Files in which there is nothing, and of which no marker says that this is all: a sender's place for what will come. */
    List<FileState> empty() {
        return empty;
    }

    private boolean isEmpty(FileState file) {
        return file.size() == 0 && !isDone(file);
    }

    List<FileState> candidates() {
        return candidates;
    }

    /** Whether its sender says that it is whole. A marker older than the file is of an earlier file of that name. */
    boolean isDone(FileState file) {
        var marker = markers.get(marker(file));
        return marker != null && marker.compareTo(file.modified()) >= 0;
    }

    static Path marker(FileState file) {
        return FileName.in(file.path().resolveSibling(""), file.path(), MARKER, Integer.MAX_VALUE);
    }

    /** Hidden files, markers and those whose name says that they are still being written are never taken. */
    static boolean isCandidate(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".")
                && !fileName.endsWith(MARKER)
                && UNFINISHED.stream().noneMatch(lower::endsWith);
    }
}

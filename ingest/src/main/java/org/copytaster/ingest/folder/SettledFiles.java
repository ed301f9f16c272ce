package org.copytaster.ingest.folder;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files may be taken: those that nobody is writing any more. */
final class SettledFiles {
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

    private SettledFiles() {}

    /** Those that stood still between two looks, in the order of their names. */
    static List<FileState> ready(Set<FileState> before, Set<FileState> now) {
        return now.stream()
                .filter(before::contains)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** Hidden files and those whose name says that they are still being written are never looked at. */
    static boolean isCandidate(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
    }
}

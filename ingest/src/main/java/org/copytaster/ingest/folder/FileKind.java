package org.copytaster.ingest.folder;

import java.util.List;
import java.util.Locale;

/** What the name of a file says of it. */
final class FileKind {
    /** Behind the name of a file it is that of its marker: its sender has finished it. */
    static final String MARKER = ".done";

    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");

    private FileKind() {}

    static boolean isMarker(FileState file) {
        return file.name().endsWith(MARKER) && !file.link();
    }

    /** Hidden files, markers and those whose name says that they are still being written are never taken. */
    static boolean isCandidate(FileState file) {
        var name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !file.name().endsWith(MARKER)
                && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}

package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.input.Refusal;

/** A drop folder on disk: what lies in it, and where a file goes when it has been taken or refused. */
final class FolderLayout {
    static final String PROCESSED = "_PROCESSED";
    static final String ERROR = "_ERROR";

    private final Path folder;

    FolderLayout(Path folder) {
        this.folder = folder;
    }

    /** The folder and its two shelves, made where they are missing. */
    static FolderLayout create(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(PROCESSED));
        Files.createDirectories(folder.resolve(ERROR));
        return new FolderLayout(folder);
    }

    Path file(FileState state) {
        return folder.resolve(state.name());
    }

    /** The files in the folder itself; folders inside it are not looked into. */
    Set<FileState> look() throws IOException {
        var found = new HashSet<FileState>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (SettledFiles.isCandidate(name) && Files.isRegularFile(file)) {
                    state(file, name, found);
                }
            }
        }
        return found;
    }

    private static void state(Path file, String name, Set<FileState> found) throws IOException {
        try {
            found.add(new FileState(
                    name, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        } catch (java.nio.file.NoSuchFileException e) {
            // Its sender took it away between the listing and this look: then it is not there.
        }
    }

    void processed(FileState state) throws IOException {
        move(state, PROCESSED);
    }

    /** Puts a file aside of which something was refused, with a note that says what is wrong with it. */
    void refused(FileState state, List<Refusal> refusals) throws IOException {
        var moved = move(state, ERROR);
        var note = refusals.stream().map(FolderLayout::note).collect(Collectors.joining("\n"));
        Files.writeString(moved.resolveSibling(moved.getFileName() + ".error.txt"), note);
    }

    private static String note(Refusal refusal) {
        var place = refusal.line() > 0 ? "line " + refusal.line() + ", column " + refusal.column() : "";
        return "code: " + refusal.reason().code() + "\ndetail: " + refusal.detail()
                + (place.isEmpty() ? "" : "\nplace: " + place)
                + (refusal.pointer().isEmpty() ? "" : "\npointer: " + refusal.pointer())
                + "\nhint: " + refusal.hint() + "\n";
    }

    /** A file of the same name may lie there from an earlier delivery; both are kept. */
    private Path move(FileState state, String shelf) throws IOException {
        var target = folder.resolve(shelf).resolve(state.name());
        for (int n = 1; Files.exists(target); n++) {
            target = folder.resolve(shelf).resolve(state.name() + "." + n);
        }
        return Files.move(file(state), target, StandardCopyOption.ATOMIC_MOVE);
    }
}

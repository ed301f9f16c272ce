package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.folder.DiskEntry.Kind;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;

/**
 * A drop folder on disk: how a file in it is, and where it goes when it has been taken or refused. No link in it is ever
 * followed, neither to read nor to write: whoever may put files there could reach any file of the machine.
 */
final class FolderLayout {
    static final String PROCESSED = "_PROCESSED";
    static final String ERROR = "_ERROR";
    private static final String NOTE = ".error.txt";
    private static final Path HERE = Path.of("");

    private final Disk disk;
    private final Shelves shelves;

    private FolderLayout(Disk disk) {
        this.disk = disk;
        this.shelves = new Shelves(disk);
    }

    /** The folder and its two shelves, made where they are missing. */
    static FolderLayout create(Path folder) throws IOException {
        Files.createDirectories(folder);
        return create(new LocalDisk(folder));
    }

    /** The same on a disk where the folder is. */
    static FolderLayout create(Disk disk) throws IOException {
        var layout = new FolderLayout(disk);
        layout.shelves.shelf(PROCESSED);
        layout.shelves.shelf(ERROR);
        return layout;
    }

    Path folder() {
        return disk.folder();
    }

    /** Goes once through the files and links in the folder, and in those within it where they are read. */
    void walk(boolean subFolders, FolderWalk.Visitor visitor) throws IOException {
        new FolderWalk(disk, subFolders, visitor).go();
    }

    /** What is called so is a shelf, wherever it lies: another program's may stand in a sub-folder. */
    static boolean isShelf(String name) {
        return name.equals(PROCESSED) || name.equals(ERROR);
    }

    /** How a file is now; nothing when it is gone, or is neither a file nor a link. */
    Optional<FileState> state(Path file) throws IOException {
        return disk.look(file).flatMap(entry -> state(file, entry));
    }

    /** The same of what the disk has said of it. */
    static Optional<FileState> state(Path file, DiskEntry entry) {
        return entry.kind() == Kind.FILE || entry.kind() == Kind.LINK
                ? Optional.of(new FileState(
                        file, FileName.path(file), entry.size(), entry.modified(), entry.kind() == Kind.LINK))
                : Optional.empty();
    }

    /** Whether a file is still as a look found it. */
    boolean isUnchanged(FileState file) throws IOException {
        return state(file.path()).filter(file::equals).isPresent();
    }

    /** Whether its sender says that it is whole. A marker older than the file is of an earlier file of that name. */
    boolean isDone(FileState file) {
        try {
            return state(marker(file))
                    .filter(marker -> !marker.link() && marker.modified().compareTo(file.modified()) >= 0)
                    .isPresent();
        } catch (IOException e) {
            return false; // then it waits as others do
        }
    }

    /** Removes the marker of a file, if it has one. */
    void removeMarker(FileState file) throws IOException {
        disk.delete(marker(file));
    }

    private static Path marker(FileState file) {
        return FileName.in(LocalDisk.parent(file.path()), file.path(), FileKind.MARKER, Integer.MAX_VALUE);
    }

    /** Reads a file; one that became a link since the look cannot be opened. */
    InputBytes read(FileState file, InputReader reader) throws IOException {
        return read(file.path(), reader);
    }

    private InputBytes read(Path file, InputReader reader) throws IOException {
        try (var in = disk.open(file)) {
            return reader.read(in);
        }
    }

    /**
     * Whether what lies on a shelf is not what was read: it was written, or another was put into its place, between the last
     * look at it and the move. A time alone says little, since some disks show it late; then the bytes decide.
     */
    boolean isOther(Path shelved, FileState file, TakenFile read, InputReader reader) {
        try {
            var now = state(shelved);
            boolean same = now.filter(there ->
                            there.size() == read.size() && there.modified().equals(file.modified()))
                    .isPresent();
            return now.isPresent() && !same && !read(shelved, reader).sha256().equals(read.sha256());
        } catch (IOException e) {
            return false; // it is watched there all the same
        }
    }

    /** Puts a file away that was taken; returns where it is now. */
    Path processed(FileState file) throws IOException {
        var target = shelves.place(PROCESSED, file.path(), FileName.LONGEST);
        move(file.path(), target);
        return target;
    }

    /** Puts a file aside of which something was refused, with a note that says what is wrong with it; never without. */
    Path refused(FileState file, List<Refusal> refusals) throws IOException {
        var target = shelves.place(ERROR, file.path(), FileName.LONGEST - NOTE.length());
        var note = note(target);
        disk.delete(note);
        var text = refusals.stream().map(FolderLayout::text).collect(Collectors.joining("\n"));
        disk.write(note, text.getBytes(StandardCharsets.UTF_8));
        try {
            move(file.path(), target);
        } catch (IOException e) {
            disk.delete(note);
            throw e;
        }
        return target;
    }

    /**
     * Over a network a move that took place may be told as failed: the answer was lost, and when it is asked for again the file
     * is no longer there. Nothing stood at the target before, so what stands there now is the file.
     */
    private void move(Path file, Path target) throws IOException {
        try {
            disk.move(file, target);
        } catch (IOException e) {
            if (disk.look(file).isPresent() || disk.look(target).isEmpty()) {
                throw e;
            }
        }
    }

    /**
     * Takes a file back from a shelf, to be read again; its note goes.
     *
     * @return false when its sender has put another one of its name there
     */
    boolean takenBack(Path shelved, FileState file) throws IOException {
        if (disk.look(file.path()).isPresent()) {
            return false;
        }
        makeFolders(LocalDisk.parent(file.path()));
        move(shelved, file.path());
        if (shelved.startsWith(ERROR)) {
            disk.delete(note(shelved));
        }
        return true;
    }

    /** Its sub-folder may have been deleted since. */
    private void makeFolders(Path within) throws IOException {
        for (int depth = 1; depth <= within.getNameCount(); depth++) {
            var folder = within.subpath(0, depth);
            if (!folder.equals(HERE) && disk.look(folder).isEmpty()) {
                disk.makeFolder(folder);
            }
        }
    }

    /** What keeps files from being taken and moved, in a sentence; nothing when all is well. */
    Optional<String> fault() {
        if (!disk.isReadable(HERE)) {
            return Optional.of("it cannot be read");
        }
        if (!disk.isWritable(HERE)) {
            return Optional.of("files cannot be moved out of it: it is not writable");
        }
        for (var name : List.of(PROCESSED, ERROR)) {
            try {
                if (!disk.isWritable(shelves.shelf(name))) {
                    return Optional.of(name + " is not writable");
                }
            } catch (IOException e) {
                return Optional.of(name + " cannot be used (" + e.getMessage() + ")");
            }
        }
        return Optional.empty();
    }

    private static Path note(Path refused) {
        return FileName.in(LocalDisk.parent(refused), refused, NOTE, FileName.LONGEST);
    }

    private static String text(Refusal refusal) {
        var place = refusal.line() > 0 ? "line " + refusal.line() + ", column " + refusal.column() : "";
        return "code: " + refusal.reason().code() + "\ndetail: " + refusal.detail()
                + (place.isEmpty() ? "" : "\nplace: " + place)
                + (refusal.pointer().isEmpty() ? "" : "\npointer: " + refusal.pointer())
                + "\nhint: " + refusal.hint() + "\n";
    }
}

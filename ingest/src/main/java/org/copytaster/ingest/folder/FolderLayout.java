package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Refusal;

/**
 * A drop folder on disk: what lies in it, and where a file goes when it has been taken or refused. No link in it is ever
 * followed, neither to read nor to write: whoever may put files there could reach any file of the machine.
 */
final class FolderLayout {
    static final String PROCESSED = "_PROCESSED";
    static final String ERROR = "_ERROR";
    private static final String NOTE = ".error.txt";

    private final Path folder;

    FolderLayout(Path folder) {
        this.folder = folder;
    }

    /** The folder and its two shelves, made where they are missing. */
    static FolderLayout create(Path folder) throws IOException {
        Files.createDirectories(folder);
        var layout = new FolderLayout(folder);
        layout.shelf(PROCESSED);
        layout.shelf(ERROR);
        return layout;
    }

    Path folder() {
        return folder;
    }

    /**
     * The files and links in the folder itself; folders inside it are not looked into.
     *
     * @param within told of such a folder, but for hidden ones and the shelves
     * @param trouble told of a file that cannot be looked at; the others are found all the same
     */
    List<FileState> look(Consumer<Path> within, BiConsumer<Path, IOException> trouble) throws IOException {
        var found = new ArrayList<FileState>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                try {
                    if (isFolderWithin(entry)) {
                        within.accept(entry);
                    }
                    state(entry).filter(file -> !isShelf(file.name())).ifPresent(found::add);
                } catch (IOException e) {
                    trouble.accept(entry, e);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static boolean isFolderWithin(Path entry) {
        var name = FileName.text(entry);
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && !name.startsWith(".") && !isShelf(name);
    }

    /** A file or a link that stands where a shelf should is no copy. */
    private static boolean isShelf(String name) {
        return name.equals(PROCESSED) || name.equals(ERROR);
    }

    /** How a file is now; nothing when it is gone, or is neither a file nor a link. */
    static Optional<FileState> state(Path file) throws IOException {
        try {
            var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() || is.isSymbolicLink()
                    ? Optional.of(new FileState(
                            file, FileName.text(file), is.size(), is.lastModifiedTime(), is.isSymbolicLink()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty(); // its sender took it away between the listing and this look
        }
    }

    /** Whether a file is still as a look found it. */
    static boolean isUnchanged(FileState file) throws IOException {
        return state(file.path()).filter(file::equals).isPresent();
    }

    /** Reads a file; one that became a link since the look cannot be opened. */
    static InputBytes read(FileState file, InputReader reader) throws IOException {
        try (var in = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return reader.read(in);
        }
    }

    /** Puts a file away that was taken; returns where it is now. */
    Path processed(FileState file) throws IOException {
        return Files.move(file.path(), free(PROCESSED, file, FileName.LONGEST), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts a file aside of which something was refused, with a note that says what is wrong with it; never without. */
    Path refused(FileState file, List<Refusal> refusals) throws IOException {
        var target = free(ERROR, file, FileName.LONGEST - NOTE.length());
        var note = note(target);
        Files.deleteIfExists(note);
        var text = refusals.stream().map(FolderLayout::text).collect(Collectors.joining("\n"));
        Files.write(
                note,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        return Files.move(file.path(), target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Takes a file back from a shelf, to be read again; its note goes.
     *
     * @return false when its sender has put another one of its name there
     */
    boolean takenBack(Path shelved, FileState file) throws IOException {
        if (Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.move(shelved, file.path(), StandardCopyOption.ATOMIC_MOVE);
        if (shelved.startsWith(folder.resolve(ERROR))) {
            Files.deleteIfExists(note(shelved));
        }
        return true;
    }

    /** What keeps files from being taken and moved, in a sentence; nothing when all is well. */
    Optional<String> fault() {
        if (!Files.isReadable(folder)) {
            return Optional.of("it cannot be read");
        }
        if (!Files.isWritable(folder)) {
            return Optional.of("files cannot be moved out of it: it is not writable");
        }
        for (var name : List.of(PROCESSED, ERROR)) {
            try {
                if (!Files.isWritable(shelf(name))) {
                    return Optional.of(name + " is not writable");
                }
            } catch (IOException e) {
                return Optional.of(name + " cannot be used (" + e.getMessage() + ")");
            }
        }
        return Optional.empty();
    }

    /** A shelf may have been tidied away while the folder is watched. */
    private Path shelf(String name) throws IOException {
        var shelf = folder.resolve(name);
        if (Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
            return shelf;
        }
        if (Files.exists(shelf, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(shelf + " is a link or a file; make it a folder");
        }
        return Files.createDirectory(shelf);
    }

    /** A file of the same name may lie there from an earlier delivery; both are kept. */
    private Path free(String name, FileState file, int longest) throws IOException {
        var shelf = shelf(name);
        var target = FileName.in(shelf, file.path(), "", longest);
        for (int n = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); n++) {
            target = FileName.in(shelf, file.path(), "." + n, longest);
        }
        return target;
    }

    private static Path note(Path refused) {
        return FileName.in(refused.resolveSibling(""), refused, NOTE, FileName.LONGEST);
    }

    private static String text(Refusal refusal) {
        var place = refusal.line() > 0 ? "line " + refusal.line() + ", column " + refusal.column() : "";
        return "code: " + refusal.reason().code() + "\ndetail: " + refusal.detail()
                + (place.isEmpty() ? "" : "\nplace: " + place)
                + (refusal.pointer().isEmpty() ? "" : "\npointer: " + refusal.pointer())
                + "\nhint: " + refusal.hint() + "\n";
    }
}

package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.ingest.folder.DiskEntry.Kind;

/**
 * One way through a folder, and through the folders within it where they are read. It holds no more in memory than the
 * names of folders.
 */
final class FolderWalk {
    /** How deep a sub-folder may lie: year, month, day, desk, and as many again. */
    static final int DEEPEST = 8;

    /** How many sub-folders are read; each costs a listing a second. */
    static final int MOST_FOLDERS = 10_000;

    private static final Comparator<Path> BY_NAME =
            (one, other) -> NaturalOrder.OF_NAMES.compare(FileName.text(one), FileName.text(other));

    private final Disk disk;
    private final boolean subFolders;
    private final Visitor visitor;
    private int folders;

    /** What hears of what is found. */
    interface Visitor {
        /** A file or a link, whatever it is called; those of one folder in no order. */
        void file(FileState file);

        /**
         * What lies there and is not taken.
         *
         * @param why in words that fit behind "it is"
         */
        void leftAlone(String name, String why);

        /** What cannot be looked at; all else is found all the same. */
        void trouble(String name, IOException failure);
    }

    FolderWalk(Disk disk, boolean subFolders, Visitor visitor) {
        this.disk = disk;
        this.subFolders = subFolders;
        this.visitor = visitor;
    }

    /**
     * Goes through all of it.
     *
     * @throws IOException when the folder itself cannot be listed
     */
    void go() throws IOException {
        goOn(list(Path.of("")), 1);
    }

    private void goOn(List<Path> within, int depth) {
        for (var folder : within) {
            var name = FileName.path(folder);
            if (!subFolders) {
                visitor.leftAlone(name, "a folder");
            } else if (depth > DEEPEST) {
                visitor.leftAlone(name, "a folder more than " + DEEPEST + " folders deep");
            } else if (++folders > MOST_FOLDERS) {
                visitor.leftAlone(name, "a folder behind " + MOST_FOLDERS + " others: delete emptied ones");
            } else {
                goInto(folder, name, depth);
            }
        }
    }

    private void goInto(Path folder, String name, int depth) {
        try {
            goOn(list(folder), depth + 1);
        } catch (NoSuchFileException e) {
            return; // it was deleted or renamed meanwhile
        } catch (IOException e) {
            visitor.trouble(name, e);
        }
    }

    /** Tells of the files of one folder; returns the folders in it, in the order of their names. */
    private List<Path> list(Path folder) throws IOException {
        var within = new ArrayList<Path>();
        try (var entries = disk.list(folder)) {
            for (var entry : entries) {
                var path = folder.resolve(entry.getFileName());
                look(path, FileName.text(entry), within);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        within.sort(BY_NAME);
        return within;
    }

    private void look(Path path, String ownName, List<Path> within) {
        if (ownName.startsWith(".") || FolderLayout.isShelf(ownName)) {
            return;
        }
        try {
            var entry = disk.look(path);
            if (entry.isPresent() && entry.get().kind() == Kind.FOLDER) {
                within.add(path);
            } else {
                entry.flatMap(file -> FolderLayout.state(path, file)).ifPresent(visitor::file);
            }
        } catch (IOException e) {
            visitor.trouble(FileName.path(path), e);
        }
    }
}

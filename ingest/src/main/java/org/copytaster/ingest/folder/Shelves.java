package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import org.copytaster.ingest.folder.DiskEntry.Kind;

/** Where files go that are done with: a place under their own name, in folders like those they came from, and never one that is taken. */
final class Shelves {
    private final Disk disk;

    Shelves(Disk disk) {
        this.disk = disk;
    }

    /** A shelf itself; it may have been tidied away while the folder is watched. */
    Path shelf(String name) throws IOException {
        var shelf = Path.of(name);
        var there = disk.look(shelf);
        if (there.isEmpty()) {
            disk.makeFolder(shelf);
        } else if (there.get().kind() != Kind.FOLDER) {
            throw new IOException(disk.folder().resolve(shelf) + " is a link or a file; make it a folder");
        }
        return shelf;
    }

    /**
     * A free place for a file.
     *
     * @param longest how many bytes its name may measure
     */
    Path place(String shelf, Path file, int longest) throws IOException {
        var folder = shelf(shelf);
        for (var part : LocalDisk.parent(file)) {
            if (!part.toString().isEmpty()) {
                folder = within(folder, part);
            }
        }
        return free(folder, file, longest);
    }

    /** Where a file has the name of the sub-folder, as one that was put away earlier may have, the folder gets another one. */
    private Path within(Path shelf, Path part) throws IOException {
        var folder = shelf.resolve(part);
        for (int n = 1; ; n++) {
            var there = disk.look(folder);
            if (there.isEmpty()) {
                disk.makeFolder(folder);
                return folder;
            }
            if (there.get().kind() == Kind.FOLDER) {
                return folder;
            }
            folder = FileName.in(shelf, part, "." + n, FileName.LONGEST);
        }
    }

    /** A file of the same name may lie there from an earlier delivery; both are kept. A thousand are not counted one by one. */
    private Path free(Path shelf, Path file, int longest) throws IOException {
        int taken = -1;
        int free = 0;
        while (disk.look(numbered(shelf, file, free, longest)).isPresent()) {
            taken = free;
            free = Math.max(1, free * 2);
        }
        while (free - taken > 1) {
            int middle = (free + taken) / 2;
            if (disk.look(numbered(shelf, file, middle, longest)).isPresent()) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return numbered(shelf, file, free, longest);
    }

    private static Path numbered(Path shelf, Path file, int number, int longest) {
        return FileName.in(shelf, file, number == 0 ? "" : "." + number, longest);
    }
}

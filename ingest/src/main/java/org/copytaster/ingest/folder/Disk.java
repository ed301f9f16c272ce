package org.copytaster.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that a drop folder asks of the disk it stands on. Paths are relative to the folder, the empty path is the folder
 * itself. What it says may be seconds old where the disk is another machine's.
 */
interface Disk {
    /** Where the folder is, to be shown. */
    Path folder();

    /** The names in a folder, in no order. */
    DirectoryStream<Path> list(Path folder) throws IOException;

    /** What stands under a name, a link for itself; nothing when there is nothing. */
    Optional<DiskEntry> look(Path path) throws IOException;

    /** Opens a file; neither it nor a folder on the way may be a link. */
    InputStream open(Path file) throws IOException;

    /** Renames a file in one step; no folder on the way may be a link. */
    void move(Path file, Path target) throws IOException;

    /** Writes a file that must not be there yet; no folder on the way may be a link. */
    void write(Path file, byte[] content) throws IOException;

    /** Deletes a file, if it is there; no folder on the way may be a link. */
    void delete(Path file) throws IOException;

    /** Makes a folder in one that is there. */
    void makeFolder(Path folder) throws IOException;

    /** Whether this process may list a folder. */
    boolean isReadable(Path folder);

    /** Whether this process may put files into a folder and take them out. */
    boolean isWritable(Path folder);
}

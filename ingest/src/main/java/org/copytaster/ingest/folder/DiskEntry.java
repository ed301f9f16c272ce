package org.copytaster.ingest.folder;

import java.nio.file.attribute.FileTime;

/**
 * What a disk says of one of its entries.
 *
 * @param kind what it is
 * @param size in bytes
 * @param modified when it was last changed, by the disk's clock
 */
record DiskEntry(Kind kind, long size, FileTime modified) {
    /** What stands under a name. */
    enum Kind {
        /** A regular file. */
        FILE,
        /** A symbolic link, whatever it leads to. */
        LINK,
        /** A folder. */
        FOLDER,
        /** A pipe, a socket, a device. */
        OTHER
    }
}

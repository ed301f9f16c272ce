package org.copytaster.ingest.folder;

/**
 * A file as one look at the folder found it.
 *
 * @param name its path within the folder
 * @param size in bytes
 * @param modifiedMillis when it was last changed, in milliseconds since 1970
 */
record FileState(String name, long size, long modifiedMillis) {}

package org.copytaster.ingest.folder;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file as one look at the folder found it.
 *
 * @param path where it is within the folder; never made from a text, which cannot hold every name
 * @param name the same as text: its name, behind those of its sub-folders and slashes
 * @param size in bytes
 * @param modified when it was last changed
 * @param link whether it is a symbolic link
 */
record FileState(Path path, String name, long size, FileTime modified, boolean link) {}

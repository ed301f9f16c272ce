package org.copytaster.ingest.folder;

import java.time.Instant;
import org.copytaster.ingest.input.InputBytes;

/**
 * A file of a drop folder as it was read.
 *
 * @param content its bytes
 * @param name its name within the folder; one that is not UTF-8 is read as Latin-1
 * @param modified when it was last changed, by the clock of whoever keeps the disk
 */
public record DroppedFile(InputBytes content, String name, Instant modified) {}

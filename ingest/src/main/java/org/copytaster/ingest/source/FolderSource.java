package org.copytaster.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A source that writes files into a folder.
 *
 * @param sender who it is and what it may bring
 * @param path the folder
 * @param subFolders whether the folders within it are read too
 * @param silentAfter how long it may be quiet before it counts as silent; nothing where that is learnt
 */
public record FolderSource(Sender sender, Path path, boolean subFolders, Optional<Duration> silentAfter)
        implements ConfiguredSource {}

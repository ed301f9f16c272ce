package org.copytaster.ingest.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.source.FolderSource;
import org.copytaster.ingest.source.Sources;
import org.copytaster.runtime.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders of the sources. They follow the file of sources: a new one is watched, one that is gone or has changed is let
 * go once the file in hand is taken. Whatever touches a disk is done on a thread of that folder's own, so that a disk that
 * hangs holds up nobody else: neither another folder, nor the door, nor whoever asks how it all is.
 */
public final class SourceFolders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceFolders.class);

    private final IngestConfig config;
    private final FileDoor door;
    private final Optional<Path> dropFolder;
    private volatile Map<FolderSource, SourceFolder> watched = Map.of();
    private boolean closed;

    /**
     * Watches nothing yet.
     *
     * @param door where files go; it stays the caller's to close, after this
     * @param dropFolder the folder that is watched beside these; none of them may be that one, within it or around it
     */
    public SourceFolders(IngestConfig config, FileDoor door, Optional<Path> dropFolder) {
        this.config = config;
        this.door = door;
        this.dropFolder = dropFolder;
    }

    /** Watches the folders of these sources and no others. */
    public synchronized void follow(Sources sources) {
        if (closed) {
            return;
        }
        var now = new LinkedHashMap<FolderSource, SourceFolder>();
        for (var source : sources.folders()) {
            var known = watched.get(source);
            now.put(source, known == null ? open(source) : known);
        }
        var before = watched;
        watched = now;
        before.forEach((source, folder) -> {
            if (!now.containsKey(source)) {
                folder.letGo();
                LOG.info("the folder of the source {} is watched no more", source.name());
            }
        });
    }

    private SourceFolder open(FolderSource source) {
        var receiver = door.of(source.sender().source(Optional.empty()));
        return SourceFolder.open(source, config, receiver, dropFolder);
    }

    /** How each folder is, in the order of the file. One that cannot be used does not close the door for the others. */
    public List<HealthPart> health() {
        return watched.values().stream().map(SourceFolder::health).toList();
    }

    /** Lets all of them go at once, and waits about two seconds for the files in hand, whatever the disks do. */
    @Override
    public synchronized void close() {
        closed = true;
        var last = watched.values();
        last.forEach(SourceFolder::letGo);
        last.forEach(SourceFolder::await);
        watched = Map.of();
    }
}

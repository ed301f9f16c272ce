package org.copytaster.ingest.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.source.WatchedSources;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.health.HeapHealth;

/** How the ways in are. */
public final class IngestHealth {
    private IngestHealth() {}

    /**
     * The parts of ingest.
     *
     * @param files the way in for the files of the folder
     * @param watched the folder, when one is watched
     * @param folders those of the sources
     * @param feeds those of the sources
     */
    public static List<HealthPart> parts(
            PushDoor pushes, FileDoor files, Optional<DropFolders> watched, SourceFolders folders, SourceFeeds feeds) {
        var parts = new ArrayList<HealthPart>();
        parts.add(pushes.health());
        pushes.certificate().ifPresent(parts::add);
        pushes.sources().map(WatchedSources::health).ifPresent(parts::add);
        pushes.lookups().ifPresent(parts::add);
        int before = parts.size();
        watched.map(DropFolders::health).ifPresent(parts::add);
        parts.addAll(folders.health());
        feeds.health().ifPresent(parts::add);
        if (parts.size() > before) {
            parts.add(files.health());
        }
        parts.add(HeapHealth.now());
        return parts;
    }
}

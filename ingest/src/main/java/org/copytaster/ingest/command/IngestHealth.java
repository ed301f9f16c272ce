package org.copytaster.ingest.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     */
    public static List<HealthPart> parts(PushDoor pushes, FileDoor files, Optional<DropFolders> watched) {
        var parts = new ArrayList<HealthPart>();
        parts.add(pushes.health());
        pushes.lookups().ifPresent(parts::add);
        watched.ifPresent(folder -> {
            parts.add(folder.health());
            parts.add(files.health());
        });
        parts.add(HeapHealth.now());
        return parts;
    }
}

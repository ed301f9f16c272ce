package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.runtime.log.StoryLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Files that were received or refused: they are put away, and watched there for a while. Of one that cannot be moved is
 * remembered what became of it, so that only the move is tried again.
 */
final class DoneFiles {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final FolderLayout layout;
    private final FolderTroubles troubles;
    private final Map<FileState, List<Refusal>> notMoved = new HashMap<>();
    private final ShelvedFiles shelved = new ShelvedFiles();

    DoneFiles(FolderLayout layout, FolderTroubles troubles) {
        this.layout = layout;
        this.troubles = troubles;
    }

    /** Why it was refused, or nothing of it, when it is done with and only could not be moved. */
    Optional<List<Refusal>> outcome(FileState file) {
        return Optional.ofNullable(notMoved.get(file));
    }

    /** Forgets those that are no longer there, or no longer as they were. */
    void keep(Collection<FileState> found) {
        notMoved.keySet().retainAll(new HashSet<>(found));
    }

    /** Puts a file away; false when it cannot be moved. */
    boolean putAway(FileState file, List<Refusal> refusals, long nanos) {
        try {
            var now = refusals.isEmpty() ? layout.processed(file) : layout.refused(file, refusals);
            if (!file.link()) {
                shelved.add(now, file, nanos);
            }
        } catch (IOException e) {
            notMoved.put(file, refusals);
            troubles.notMoved(file.name(), e.toString());
            return false;
        }
        notMoved.remove(file);
        troubles.over(file.name());
        if (!refusals.isEmpty()) {
            tell(file, refusals);
        }
        removeMarker(file);
        return true;
    }

    /** The door has told of what it refused; it never sees a link. */
    private static void tell(FileState file, List<Refusal> refusals) {
        if (file.link()) {
            StoryLine.at(Level.WARN)
                    .with("reason", refusals.get(0).reason().code())
                    .with("name", file.name())
                    .log("rejected");
        }
        LOG.debug("{} is in {}: {}", file.name(), FolderLayout.ERROR, inWords(refusals));
    }

    /** One that stays does no harm: the next file of its name is newer. */
    private static void removeMarker(FileState file) {
        try {
            Files.deleteIfExists(FolderFiles.marker(file));
        } catch (IOException e) {
            LOG.warn("the marker of {} cannot be removed: {}", file.name(), e.toString());
        }
    }

    /** Those to which their writers added something go back into the folder, to be read again. */
    void takeBackWhatGrew(long nanos) {
        for (var grown : shelved.grown(nanos)) {
            try {
                if (layout.takenBack(grown.path(), grown.file())) {
                    LOG.warn(
                            "{} was still being written when it was taken; it is read again",
                            grown.file().name());
                    shelved.forget(grown);
                }
            } catch (IOException e) {
                shelved.forget(grown);
                LOG.warn("{} was still being written when it was taken, and cannot be read again: {}", grown.path(), e);
            }
        }
    }

    private static String inWords(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.reason().code() + ": " + refusal.detail())
                .collect(Collectors.joining("; "));
    }
}

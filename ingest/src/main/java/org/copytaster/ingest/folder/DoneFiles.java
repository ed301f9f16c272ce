package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copytaster.ingest.folder.ShelvedFiles.Shelved;
import org.copytaster.ingest.input.InputReader;
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
    /** Whoever cannot move so many will move no other, and each is remembered. */
    private static final int MOST_NOT_MOVED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final FolderLayout layout;
    private final InputReader reader;
    private final FolderTroubles troubles;
    private final Map<FileState, TakenFile> notMoved = new HashMap<>();
    private final ShelvedFiles shelved;
    private final Set<Shelved> notTakenBack = new HashSet<>();

    DoneFiles(FolderLayout layout, InputReader reader, FolderTroubles troubles) {
        this.layout = layout;
        this.reader = reader;
        this.troubles = troubles;
        this.shelved = new ShelvedFiles(layout);
    }

    /** What became of a file that is done with and only could not be moved. */
    Optional<TakenFile> outcome(FileState file) {
        return Optional.ofNullable(notMoved.get(file));
    }

    /** Whether so many could not be moved that no other should be received. */
    boolean isFull() {
        return notMoved.size() >= MOST_NOT_MOVED;
    }

    /** Forgets those that are no longer there, or no longer as they were. A listing alone may be an old one. */
    void forgetGone() {
        notMoved.keySet().removeIf(this::isGone);
    }

    private boolean isGone(FileState file) {
        try {
            return !layout.isUnchanged(file);
        } catch (IOException e) {
            return false; // nobody can say
        }
    }

    /** Puts a file away; false when it cannot be moved. */
    boolean putAway(FileState file, TakenFile outcome, long nanos) {
        var refusals = outcome.refusals();
        try {
            var now = refusals.isEmpty() ? layout.processed(file) : layout.refused(file, refusals);
            watch(now, file, outcome, nanos);
        } catch (IOException e) {
            notMoved.put(file, outcome);
            troubles.notMoved(file.name(), e.toString());
            return false;
        }
        if (!refusals.isEmpty()) {
            tell(file, refusals);
        }
        removeMarker(file);
        return over(file);
    }

    private boolean over(FileState file) {
        notMoved.remove(file);
        troubles.over(file.name());
        return true;
    }

    private void watch(Path now, FileState file, TakenFile outcome, long nanos) {
        if (file.link()) {
            return;
        }
        boolean other = layout.isOther(now, file, outcome, reader);
        var put = new Shelved(now, file, outcome.size(), other, nanos);
        shelved.add(put);
        if (other) {
            takeBack(put);
        }
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
    private void removeMarker(FileState file) {
        try {
            layout.removeMarker(file);
        } catch (IOException e) {
            LOG.warn("the marker of {} cannot be removed: {}", file.name(), e.toString());
        }
    }

    /** Those to which their writers added something go back into the folder, to be read again. */
    void takeBackWhatGrew(long nanos) {
        var grown = shelved.grown(nanos);
        notTakenBack.retainAll(grown);
        grown.forEach(this::takeBack);
    }

    private void takeBack(Shelved grown) {
        try {
            if (layout.takenBack(grown.path(), grown.file())) {
                LOG.warn(
                        "{} was still being written when it was taken; it is read again",
                        grown.file().name());
                shelved.forget(grown);
                notTakenBack.remove(grown);
            }
        } catch (IOException e) {
            if (notTakenBack.add(grown)) {
                LOG.warn(
                        "{} was still being written when it was taken, and cannot be read again yet: {}",
                        grown.path(),
                        e.toString());
            }
        }
    }

    private static String inWords(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.reason().code() + ": " + refusal.detail())
                .collect(Collectors.joining("; "));
    }
}

package org.copytaster.ingest.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What one look at a folder found: of its files the first ones, of all else what somebody should be told. */
final class FolderLook implements FolderWalk.Visitor {
    private final FolderLayout layout;
    private final FolderTroubles troubles;
    private final FolderWindow window;
    private final List<FileState> empty = new ArrayList<>();
    private final Map<String, String> alone = new TreeMap<>();
    private final Set<String> inTrouble = new HashSet<>();
    private boolean markers;
    private int waiting;

    /**
     * A look that has not begun.
     *
     * @param behind files up to this name are passed over
     * @param most of how many files it tells
     */
    FolderLook(FolderLayout layout, FolderTroubles troubles, Optional<String> behind, int most) {
        this.layout = layout;
        this.troubles = troubles;
        this.window = new FolderWindow(behind, most);
    }

    @Override
    public void file(FileState file) {
        if (troubles.isOf(file.name())) {
            inTrouble.add(file.name());
        }
        markers |= FileKind.isMarker(file);
        if (!FileKind.isCandidate(file)) {
            return;
        }
        if (file.size() > 0 || file.link() || layout.isDone(file)) {
            waiting++;
            window.add(file);
        } else if (empty.size() < LeftAlone.MOST) {
            empty.add(file);
        }
    }

    @Override
    public void leftAlone(String name, String why) {
        if (alone.size() < LeftAlone.MOST) {
            alone.put(name, why);
        }
    }

    @Override
    public void trouble(String name, IOException failure) {
        inTrouble.add(name);
        troubles.notTaken(name, "cannot be looked at: " + failure);
    }

    /** The files that may be taken, in their order. */
    List<FileState> files() {
        return window.inOrder();
    }

    /** Whether there are others behind the last of them. */
    boolean isCut() {
        return window.isCut();
    }

    /** Files in which there is nothing, and of which no marker says that this is all: a sender's place for what will come. */
    List<FileState> empty() {
        return empty;
    }

    /** What is not taken, and why. */
    Map<String, String> alone() {
        return alone;
    }

    /** The names of those that were in trouble and are still there. */
    Set<String> inTrouble() {
        return inTrouble;
    }

    /** Whether any file has a marker. */
    boolean hasMarkers() {
        return markers;
    }

    /** How many files may be taken, all in all. */
    int waiting() {
        return waiting;
    }
}

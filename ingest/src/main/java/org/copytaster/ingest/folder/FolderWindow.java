package org.copytaster.ingest.folder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The first files of a folder in its order, behind a name up to which all are passed over. So what a look remembers does not
 * grow with what lies in the folder.
 */
final class FolderWindow {
    private static final Comparator<FileState> IN_ORDER =
            (one, other) -> NaturalOrder.OF_NAMES.compare(one.name(), other.name());

    private final Optional<String> behind;
    private final int most;
    /** The last one is taken out first. */
    private final PriorityQueue<FileState> files = new PriorityQueue<>(IN_ORDER.reversed());

    private boolean cut;

    FolderWindow(Optional<String> behind, int most) {
        this.behind = behind;
        this.most = most;
    }

    void add(FileState file) {
        if (behind.filter(name -> NaturalOrder.OF_NAMES.compare(file.name(), name) <= 0)
                .isPresent()) {
            return;
        }
        if (files.size() < most) {
            files.add(file);
            return;
        }
        cut = true;
        if (IN_ORDER.compare(file, files.element()) < 0) {
            files.remove();
            files.add(file);
        }
    }

    /** Whether there are others behind the last one. */
    boolean isCut() {
        return cut;
    }

    List<FileState> inOrder() {
        return files.stream().sorted(IN_ORDER).toList();
    }
}

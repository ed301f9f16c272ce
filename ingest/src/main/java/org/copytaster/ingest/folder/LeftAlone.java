package org.copytaster.ingest.folder;

import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies in a drop folder and is not taken, so that nobody waits for it in vain: each is told once while it lies there. */
final class LeftAlone {
    /** How many are told of; whoever has more of them has read enough. */
    static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private volatile Set<String> told = Set.of();

    /** Tells what was not told yet: names, and why in words that fit behind "it is". */
    void seen(Map<String, String> now) {
        now.forEach((name, why) -> {
            if (!told.contains(name)) {
                LOG.warn("{} in the drop folder is left alone: it is {}", name, why);
            }
        });
        told = Set.copyOf(now.keySet());
    }

    /** For the health, behind what is said of the files; empty when nothing is left alone. */
    String inWords() {
        return told.isEmpty()
                ? ""
                : "; " + (told.size() < MOST ? "" : "at least ") + told.size() + " left alone: empty files or folders";
    }
}

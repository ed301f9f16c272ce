package org.copytaster.ingest.folder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong in a folder now: each thing is logged once, when it begins, and stands in the health until it is over. */
final class FolderTroubles {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final int NAMED = 3;
    /** How many are remembered by name, in each of the two; whoever has more of them has one trouble, not many. */
    private static final int MOST = 1_000;

    private final Map<String, String> notTaken = new TreeMap<>();
    private final Map<String, String> notMoved = new TreeMap<>();
    private Optional<String> folder = Optional.empty();

    /** A file could not be read or received: it is tried again. */
    synchronized void notTaken(String name, String why) {
        if ((notTaken.size() < MOST || notTaken.containsKey(name)) && notTaken.put(name, why) == null) {
            LOG.warn("{} was not taken and will be tried again: {}", name, why);
        }
    }

    /** A file was received, or refused, but cannot be moved. */
    synchronized void notMoved(String name, String why) {
        notTaken.remove(name);
        if (notMoved.put(name, why) == null) {
            LOG.warn("{} is done with but cannot be moved; only the move is tried again: {}", name, why);
        }
    }

    /** Whether this file, or folder, is in trouble. */
    synchronized boolean isOf(String name) {
        return notTaken.containsKey(name) || notMoved.containsKey(name);
    }

    /** Nothing is wrong with this file any more. */
    synchronized void over(String name) {
        notTaken.remove(name);
        notMoved.remove(name);
    }

    /** Files that were taken away are no trouble. */
    synchronized void keep(Collection<String> names) {
        var there = new HashSet<>(names);
        notTaken.keySet().retainAll(there);
        notMoved.keySet().retainAll(there);
    }

    /** What is wrong with the folder itself, if anything. */
    synchronized void folder(Optional<String> fault) {
        if (fault.isPresent() && folder.isEmpty()) {
            LOG.warn("the drop folder: {}", fault.get());
        }
        folder = fault;
    }

    /** What keeps the folder from its work, in a sentence; nothing when it goes on. */
    synchronized Optional<String> ofTheFolder() {
        return folder.or(() -> notMoved.isEmpty()
                ? Optional.empty()
                : Optional.of(count(notMoved) + " received but cannot be moved: " + named(notMoved)));
    }

    /** Which files are tried again: they hold no other up, and a sender must not be able to make the role not ready. */
    synchronized Optional<String> ofFiles() {
        return notTaken.isEmpty()
                ? Optional.empty()
                : Optional.of(count(notTaken) + " not taken and tried again: " + named(notTaken));
    }

    private static String count(Map<String, String> files) {
        var count = files.size() < MOST ? String.valueOf(files.size()) : "at least " + files.size();
        return files.size() == 1 ? "1 file was" : count + " files were";
    }

    private static String named(Map<String, String> files) {
        var first = files.entrySet().stream()
                .limit(NAMED)
                .map(file -> file.getKey() + " (" + file.getValue() + ")")
                .collect(Collectors.joining(", "));
        return files.size() > NAMED ? first + " and others" : first;
    }
}

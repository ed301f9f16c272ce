package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that takes files in. It is looked at again and again, because notices of changes get lost on network disks. A
 * file that stood still between two looks is read and received; when that is safe it moves to {@code _PROCESSED}, or to
 * {@code _ERROR} with a note. A file that cannot be read or received stays, is offered again at every look, and is
 * complained about once.
 */
public final class DropFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final FolderLayout layout;
    private final InputReader reader;
    private final FileReceiver receiver;
    private final Set<String> complained = new HashSet<>();
    private Set<FileState> before = Set.of();
    private boolean closed;
    private Optional<ScheduledFuture<?>> looking = Optional.empty();

    /** A folder that looks only when it is asked to. */
    DropFolder(FolderLayout layout, Limits limits, FileReceiver receiver) {
        this.layout = layout;
        this.reader = new InputReader(limits);
        this.receiver = receiver;
    }

    /**
     * Starts to look at a folder, which is made when it is missing.
     *
     * @param every the pause between two looks
     * @param executor runs the looks; stays the caller's to shut down
     * @throws IOException when the folder cannot be made
     */
    public static DropFolder open(
            Path folder, Limits limits, FileReceiver receiver, ScheduledExecutorService executor, Duration every)
            throws IOException {
        var drop = new DropFolder(FolderLayout.create(folder), limits, receiver);
        drop.looking = Optional.of(
                executor.scheduleWithFixedDelay(drop::lookSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS));
        return drop;
    }

    /** Looks no more. A file that is being received is finished first. */
    @Override
    public void close() {
        looking.ifPresent(task -> task.cancel(false));
        synchronized (this) {
            closed = true;
        }
    }

    /** An executor drops a task that throws, and the folder would stand dead without a word. */
    private void lookSafely() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            complain("the folder", "cannot be looked at: " + e);
        }
    }

    /** One look. */
    synchronized void look() throws IOException {
        if (closed) {
            return;
        }
        var now = layout.look();
        for (var file : SettledFiles.ready(before, now)) {
            take(file);
        }
        before = now;
    }

    private void take(FileState file) {
        try {
            var refusals = receiver.receive(reader.read(layout.file(file)), file.name());
            if (refusals.isEmpty()) {
                layout.processed(file);
            } else {
                layout.refused(file, refusals);
            }
            complained.remove(file.name());
        } catch (IOException e) {
            complain(file.name(), "cannot be read or moved: " + e);
        } catch (RuntimeException e) {
            // Whatever the receiver met, an outage or a bug: the file is not safe, so it stays and the others go on.
            complain(file.name(), "was not taken and will be tried again: " + e.getMessage());
        }
    }

    private void complain(String name, String what) {
        if (complained.add(name)) {
            LOG.warn("{} {}", name, what);
        }
    }
}

package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.log.BrokenCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that takes files in. It is looked at again and again, because notices of changes get lost on network disks. A
 * file that nobody writes any more is read and received; when that is safe it moves to {@code _PROCESSED}, or to {@code
 * _ERROR} with a note. A file that cannot be read or received stays and is offered again at every look; one that was
 * received but cannot be moved is not received again while this process lives.
 */
public final class DropFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    /** One file may wait three minutes for the brokers; whatever takes longer hangs. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    private static final Refusal LINK = Refusal.of(
            Refusal.Reason.UNREADABLE, "it is a link, and links are not followed", "put the file itself there");

    private final FolderLayout layout;
    private final InputReader reader;
    private final FileReceiver receiver;
    private final LongSupplier nanos;
    private final StillFiles still;
    private final FolderTroubles troubles = new FolderTroubles();
    private final DoneFiles done;
    private final LeftAlone leftAlone = new LeftAlone();
    private final AtomicInteger waiting = new AtomicInteger();

    private volatile boolean closed;
    private volatile boolean ended;
    private volatile long lastStep;
    private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();

    /** A folder that looks only when it is asked to, always by the same thread; {@code nanos} is its clock. */
    DropFolder(FolderLayout layout, Limits limits, Waiting waiting, FileReceiver receiver, LongSupplier nanos) {
        this.layout = layout;
        this.reader = new InputReader(limits);
        this.receiver = receiver;
        this.nanos = nanos;
        this.still = new StillFiles(waiting);
        this.done = new DoneFiles(layout, troubles);
        this.lastStep = nanos.getAsLong();
    }

    /**
     * Starts to look at a folder, which is made when it is missing.
     *
     * @param every the pause between two looks
     * @param executor runs the looks; stays the caller's to shut down
     * @throws IOException when the folder cannot be made, or {@code _PROCESSED} or {@code _ERROR} is a link
     */
    public static DropFolder open(
            Path folder,
            Limits limits,
            Waiting waiting,
            FileReceiver receiver,
            ScheduledExecutorService executor,
            Duration every)
            throws IOException {
        var drop = new DropFolder(FolderLayout.create(folder), limits, waiting, receiver, System::nanoTime);
        drop.looking = Optional.of(
                executor.scheduleWithFixedDelay(drop::lookSafely, 0, every.toMillis(), TimeUnit.MILLISECONDS));
        return drop;
    }

    /** Begins no other file. Returns at once; the file in hand is finished by the executor's thread. */
    @Override
    public void close() {
        closed = true;
        looking.ifPresent(task -> task.cancel(false));
    }

    /** Whether the folder can be read and written, and whether its files get on. Safe to ask from any thread. */
    public HealthPart health() {
        var silence = Duration.ofNanos(nanos.getAsLong() - lastStep);
        var wrong = silence.compareTo(LONGEST_STEP) > 0
                ? Optional.of("nothing has moved for " + silence.toSeconds() + " s; see that its disk answers")
                : troubles.ofTheFolder();
        return new HealthPart(
                "drop folder", !ended, wrong.isEmpty(), layout.folder() + ": " + wrong.orElseGet(this::progress));
    }

    private String progress() {
        return (waiting.get() == 1 ? "1 file waits" : waiting + " files wait")
                + troubles.ofFiles().map(trouble -> "; " + trouble).orElse("")
                + leftAlone.inWords();
    }

    /** An executor drops a task that throws, and the folder would stand dead without a word. */
    void lookSafely() {
        try {
            look();
        } catch (IOException | RuntimeException e) {
            troubles.folder(Optional.of("it cannot be looked at (" + e + ")"));
        } catch (Error e) {
            ended = true;
            troubles.folder(Optional.of("it is watched no more (" + e + "); start the process again"));
            throw e;
        }
    }

    /** One look. */
    void look() throws IOException {
        if (closed) {
            return;
        }
        done.takeBackWhatGrew(nanos.getAsLong());
        var names = new HashSet<String>();
        var alone = new TreeMap<String, String>();
        var found = layout.look(within -> alone.put(FileName.text(within), "a folder"), (file, e) -> {
            names.add(FileName.text(file));
            troubles.notTaken(FileName.text(file), "cannot be looked at: " + e);
        });
        found.forEach(file -> names.add(file.name()));
        still.seen(found, nanos.getAsLong());
        done.keep(found);
        troubles.keep(names);
        troubles.folder(layout.fault());
        var files = new FolderFiles(found);
        files.empty().stream()
                .filter(file -> still.isOverdue(file, nanos.getAsLong()))
                .forEach(file -> alone.put(file.name(), "empty, and is taken once something is written into it"));
        leftAlone.seen(alone);
        waiting.set(files.candidates().size());
        for (var file : files.candidates()) {
            if (closed) {
                return;
            }
            step(file, files.isDone(file));
            lastStep = nanos.getAsLong();
        }
        lastStep = nanos.getAsLong();
    }

    private void step(FileState file, boolean marked) {
        var before = done.outcome(file);
        if (before.isPresent()) {
            putAway(file, before.get());
        } else if (file.link()) {
            putAway(file, List.of(LINK));
        } else if (marked || still.isReady(file, nanos.getAsLong())) {
            take(file, marked);
        }
    }

    private void take(FileState file, boolean marked) {
        try {
            var content = FolderLayout.read(file, reader);
            if (!FolderLayout.isUnchanged(file)) {
                return; // it grew under our hands
            }
            if (!marked && !still.isOverdue(file, nanos.getAsLong()) && !Completeness.looksWhole(content)) {
                still.looksUnfinished(file);
                return;
            }
            var refusals = receiver.receive(
                    new DroppedFile(content, file.name(), file.modified().toInstant()));
            troubles.over(file.name());
            if (hasChanged(file)) {
                LOG.info("{} changed while it was received; it is read again", file.name());
            } else {
                putAway(file, refusals);
            }
        } catch (IOException e) {
            troubles.notTaken(file.name(), "cannot be read: " + e);
        } catch (RuntimeException e) {
            // Whatever the receiver met, an outage or a bug: the file is not safe, so it stays and the others go on.
            troubles.notTaken(file.name(), why(e));
        }
    }

    /** The message of a bug may quote the copy. */
    private static String why(RuntimeException failure) {
        if (failure instanceof ForeseenFailure) {
            return String.valueOf(failure.getMessage());
        }
        LOG.debug("the code that broke", failure);
        var broken = BrokenCode.of(failure);
        return "the code broke (" + broken.fault() + " at " + broken.at() + ")";
    }

    private void putAway(FileState file, List<Refusal> refusals) {
        if (done.putAway(file, refusals, nanos.getAsLong())) {
            waiting.decrementAndGet();
        }
    }

    /** It was received: when nobody can say how it is now, it must not be received again. */
    private static boolean hasChanged(FileState file) {
        try {
            return !FolderLayout.isUnchanged(file);
        } catch (IOException e) {
            return false;
        }
    }
}

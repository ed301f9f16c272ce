package org.copytaster.ingest.folder;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
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
    private final FolderRules rules;
    private final InputReader reader;
    private final FileReceiver receiver;
    private final LongSupplier nanos;
    private final StillFiles still;
    private final FolderTroubles troubles = new FolderTroubles();
    private final DoneFiles done;
    private final LeftAlone leftAlone = new LeftAlone();
    private final PassedOver passedOver = new PassedOver();
    private final AtomicInteger waiting = new AtomicInteger();

    private volatile boolean closed;
    private volatile boolean ended;
    private volatile long lastStep;
    private volatile Optional<ScheduledFuture<?>> looking = Optional.empty();

    /** A folder that looks only when it is asked to, always by the same thread; {@code nanos} is its clock. */
    DropFolder(FolderLayout layout, FolderRules rules, FileReceiver receiver, LongSupplier nanos) {
        this.layout = layout;
        this.rules = rules;
        this.reader = new InputReader(rules.limits());
        this.receiver = receiver;
        this.nanos = nanos;
        this.still = new StillFiles(rules.waiting());
        this.done = new DoneFiles(layout, reader, troubles);
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
            Path folder, FolderRules rules, FileReceiver receiver, ScheduledExecutorService executor, Duration every)
            throws IOException {
        var drop = new DropFolder(FolderLayout.create(folder), rules, receiver, System::nanoTime);
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
        var look = new FolderLook(layout, troubles, passedOver.upTo(nanos.getAsLong()), rules.most());
        layout.walk(rules.subFolders(), look);
        var files = look.files();
        still.seen(Stream.concat(files.stream(), look.empty().stream()).toList(), nanos.getAsLong());
        done.forgetGone();
        troubles.keep(look.inTrouble());
        troubles.folder(layout.fault());
        look.empty().stream()
                .filter(file -> still.isOverdue(file, nanos.getAsLong()))
                .forEach(file -> look.leftAlone(file.name(), "empty, and is taken once something is written into it"));
        leftAlone.seen(look.alone());
        waiting.set(look.waiting());
        takeAll(files, look);
        lastStep = nanos.getAsLong();
    }

    /**
     * Takes one file after the other. Where others lie behind them on the disk, the last of these are left for the next look: they
     * were seen now and need not wait then, and what came in before them gets its turn.
     */
    private void takeAll(List<FileState> files, FolderLook look) {
        int away = 0;
        passedOver.begin(look.isCut());
        for (var file : files) {
            if (closed || (look.isCut() && away > rules.most() / 2)) {
                return;
            }
            var step = step(file, look.hasMarkers() && layout.isDone(file));
            passedOver.add(file, step, nanos.getAsLong());
            away += step == Step.AWAY ? 1 : 0;
            lastStep = nanos.getAsLong();
        }
        passedOver.end();
    }

    private Step step(FileState file, boolean marked) {
        var before = done.outcome(file);
        if (before.isPresent()) {
            return putAway(file, before.get());
        }
        if (done.isFull()) {
            return Step.WAITS;
        }
        if (file.link()) {
            return putAway(file, TakenFile.unread(LINK));
        }
        return marked || still.isReady(file, nanos.getAsLong()) ? take(file, marked) : Step.WAITS;
    }

    private Step take(FileState file, boolean marked) {
        try {
            var content = layout.read(file, reader);
            if (!layout.isUnchanged(file) || !isWhole(file, content, marked)) {
                return Step.WAITS; // it grew under our hands, or looks as if it would
            }
            var refusals = receiver.receive(
                    new DroppedFile(content, file.name(), file.modified().toInstant()));
            troubles.over(file.name());
            if (hasChanged(file)) {
                LOG.info("{} changed while it was received; it is read again", file.name());
                return Step.WAITS;
            }
            return putAway(file, TakenFile.of(content, refusals));
        } catch (NoSuchFileException e) {
            return Step.AWAY; // its sender took it away, or the listing was an old one
        } catch (IOException e) {
            troubles.notTaken(file.name(), "cannot be read: " + e);
        } catch (RuntimeException e) {
            // Whatever the receiver met, an outage or a bug: the file is not safe, so it stays and the others go on.
            troubles.notTaken(file.name(), why(e));
        }
        return Step.STUCK;
    }

    private boolean isWhole(FileState file, InputBytes content, boolean marked) {
        if (marked) {
            return true;
        }
        if (content.size() != file.size()) {
            return still.isReadAlike(file, content.sha256(), nanos.getAsLong());
        }
        boolean whole = still.isOverdue(file, nanos.getAsLong()) || Completeness.looksWhole(content);
        if (!whole) {
            still.looksUnfinished(file);
        }
        return whole;
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

    private Step putAway(FileState file, TakenFile outcome) {
        if (!done.putAway(file, outcome, nanos.getAsLong())) {
            return Step.STUCK;
        }
        waiting.decrementAndGet();
        return Step.AWAY;
    }

    /** It was received: when nobody can say how it is now, it must not be received again. */
    private boolean hasChanged(FileState file) {
        try {
            return !layout.isUnchanged(file);
        } catch (IOException e) {
            return false;
        }
    }
}

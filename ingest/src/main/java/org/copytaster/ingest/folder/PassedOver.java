package org.copytaster.ingest.folder;

import java.time.Duration;
import java.util.Optional;

/**
 * Files at the beginning of a folder's order that are stuck, however many. They are passed over while others lie behind those
 * that a look can hold, so that they keep none of these from being taken; then they are tried again.
 */
final class PassedOver {
    /** A new file may lie among them, so it is not for long. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Optional<String> last = Optional.empty();
    private boolean others;
    private boolean first;
    private boolean waits;
    private long since;

    /** The name up to which files are passed over in a look now. */
    Optional<String> upTo(long nanos) {
        if (nanos - since > LONGEST.toNanos()) {
            last = Optional.empty();
        }
        return last;
    }

    /**
     * The beginning of a look.
     *
     * @param others whether others lie behind those that it holds
     */
    void begin(boolean others) {
        this.others = others;
        first = others;
        waits = false;
    }

    /** What became of the next file, in the order of the folder. */
    void add(FileState file, Step step, long nanos) {
        waits |= step == Step.WAITS;
        first &= step != Step.WAITS;
        if (first && step == Step.STUCK) {
            since = last.isEmpty() ? nanos : since;
            last = Optional.of(file.name());
        }
    }

    /** The end of a look: once nothing behind them is to come, their turn is again. */
    void end() {
        if (!others && !waits) {
            last = Optional.empty();
        }
    }
}

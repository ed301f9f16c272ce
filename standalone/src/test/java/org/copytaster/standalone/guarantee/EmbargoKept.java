package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Nothing of a story that is under embargo comes to a subscriber before its instant. */
final class EmbargoKept implements Guarantee {
    private final Register register;
    private final List<Breach> breaches = new ArrayList<>();
    private final Latenesses late = new Latenesses();

    EmbargoKept(Register register) {
        this.register = register;
    }

    @Override
    public void read(NewsRecord record) {
        if (record.kind() != RevisionKind.USABLE) {
            return;
        }
        register.embargo(record.story(), record.revision()).ifPresent(end -> check(record, end));
    }

    /** The time on the record counts as well: the clock here could be read late. */
    private void check(NewsRecord record, Instant end) {
        earliest(record)
                .filter(earliest -> earliest.isBefore(end))
                .ifPresent(earliest -> breaches.add(Breach.at(
                        promise(),
                        Duration.between(earliest, end).toMillis() + " ms before its embargo ended",
                        record)));
        if (record.topic() == 0) {
            late.add(Duration.between(end, record.read()));
        }
    }

    private static Optional<Instant> earliest(NewsRecord record) {
        return record.publishedAt()
                .map(at -> at.isBefore(record.read()) ? at : record.read())
                .or(() -> Optional.of(record.read()));
    }

    /** How long after their instants the stories came. */
    Latenesses late() {
        return late;
    }

    @Override
    public List<Breach> breaches() {
        return breaches;
    }

    @Override
    public String figures() {
        return String.format(Locale.ROOT, "%d embargoes released, late %s", late.count(), late);
    }
}

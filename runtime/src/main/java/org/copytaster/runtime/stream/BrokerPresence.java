package org.copytaster.runtime.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells a loss of the brokers and their return, once each. One thread's own. */
final class BrokerPresence {
    private final Duration patience;
    private final Consumer<Turn> tell;
    private Optional<Instant> answered = Optional.empty();
    private boolean isLost;

    /**
     * Brokers that have not answered yet.
     *
     * @param patience how long after its last answer a broker counts as lost
     * @param tell takes each loss and each return
     */
    BrokerPresence(Duration patience, Consumer<Turn> tell) {
        this.patience = patience;
        this.tell = tell;
    }

    /** What happened to brokers that had answered before. */
    sealed interface Turn {
        /** They are lost; {@code since} is their last answer, to the second. */
        record Lost(Instant since) implements Turn {}

        /** They are back; {@code silent} is the time between two answers. */
        record Back(Duration silent) implements Turn {}
    }

    /** They answered now. */
    void answered(Instant now) {
        if (isLost) {
            var silent = answered.map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
            tell.accept(new Turn.Back(silent));
        }
        answered = Optional.of(now);
        isLost = false;
    }

    /** They did not answer now. A broker that never answered is waited for, not lost. */
    void missed(Instant now) {
        if (isLost || answered.isEmpty()) {
            return;
        }
        var last = answered.get();
        if (Duration.between(last, now).compareTo(patience) >= 0) {
            isLost = true;
            tell.accept(new Turn.Lost(last.truncatedTo(ChronoUnit.SECONDS)));
        }
    }
}

package org.copytaster.runtime.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells a loss of the brokers and their return, once each. One thread's own. */
final class BrokerPresence {
    private final String servers;
    private final Duration patience;
    private final Consumer<String> tell;
    private Optional<Instant> answered = Optional.empty();
    private boolean isLost;

    /**
     * Brokers that have not answered yet.
     *
     * @param patience how long after its last answer a broker counts as lost
     * @param tell takes the sentences
     */
    BrokerPresence(String servers, Duration patience, Consumer<String> tell) {
        this.servers = servers;
        this.patience = patience;
        this.tell = tell;
    }

    /** They answered now. */
    void answered(Instant now) {
        if (isLost) {
            var silent = answered.map(last -> Duration.between(last, now)).orElse(Duration.ZERO);
            tell.accept("the broker at " + servers + " answers again after " + silent.toSeconds() + " s");
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
            tell.accept("the broker at " + servers + " does not answer since " + last.truncatedTo(ChronoUnit.SECONDS));
        }
    }
}

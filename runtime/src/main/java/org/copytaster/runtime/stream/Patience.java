package org.copytaster.runtime.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;

/**
 * Asks again while brokers are missing: while none answers, or fewer are there than there are to be copies. A broker
 * that stops between two questions is no other case than one that is not up yet.
 *
 * @param servers where the brokers are, for the messages
 * @param pause between two questions
 * @param limit how long it asks again
 */
record Patience(String servers, Duration pause, Duration limit) {
    /** That of a role, which waits for its broker however long it takes. */
    static final Duration ENDLESS = Duration.ofDays(36_500);

    /**
     * The answer.
     *
     * @param say called once for each thing that is waited for, and once when that ended
     * @throws BrokerFailure when waiting did not help, or will not
     * @throws InterruptedException when the process is stopping
     */
    <T> T await(Supplier<T> question, Consumer<String> say) throws InterruptedException {
        var began = System.nanoTime();
        var waitingFor = "";
        while (true) {
            try {
                var answer = question.get();
                if (!waitingFor.isEmpty()) {
                    say.accept(waitingFor + " answers");
                }
                return answer;
            } catch (BrokerFailure e) {
                var missing = missing(e);
                if (missing.isEmpty() || System.nanoTime() - began >= limit.toNanos()) {
                    throw e;
                }
                if (!missing.equals(waitingFor)) {
                    say.accept("waiting for " + missing);
                    waitingFor = missing;
                }
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
    }

    /** What is to be waited for; empty when waiting will not help. */
    private String missing(BrokerFailure failure) {
        if (causes(failure).anyMatch(Patience::isSilence)) {
            return "the broker at " + servers;
        }
        return causes(failure).anyMatch(InvalidReplicationFactorException.class::isInstance)
                ? "a broker for each copy"
                : "";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure.getCause(), cause -> cause != null, Throwable::getCause);
    }

    private static boolean isSilence(Throwable cause) {
        return cause instanceof TimeoutException
                || cause instanceof org.apache.kafka.common.errors.TimeoutException
                || cause instanceof DisconnectException;
    }
}

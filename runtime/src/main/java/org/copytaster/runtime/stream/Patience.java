package org.copytaster.runtime.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.DisconnectException;

/**
 * Asks the broker again while it is silent: a broker that stops between two questions is no other case than one that
 * is not up yet.
 *
 * @param servers where the brokers are, for the messages
 * @param pause between two questions
 */
record Patience(String servers, Duration pause) {
    /**
     * The answer, however long it takes.
     *
     * @param say called once when there is something to wait for, and once when that ended
     * @throws BrokerFailure when waiting will not help
     * @throws InterruptedException when the process is stopping
     */
    <T> T await(Supplier<T> question, Consumer<String> say) throws InterruptedException {
        var isWaiting = false;
        while (true) {
            try {
                var answer = question.get();
                if (isWaiting) {
                    say.accept("the broker at " + servers + " answers");
                }
                return answer;
            } catch (BrokerFailure e) {
                if (!isSilence(e)) {
                    throw e;
                }
            }
            if (!isWaiting) {
                say.accept("waiting for the broker at " + servers);
                isWaiting = true;
            }
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        }
    }

    private static boolean isSilence(BrokerFailure failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException
                    || cause instanceof org.apache.kafka.common.errors.TimeoutException
                    || cause instanceof DisconnectException) {
                return true;
            }
        }
        return false;
    }
}

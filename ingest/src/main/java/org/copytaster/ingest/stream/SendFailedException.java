package org.copytaster.ingest.stream;

import org.copytaster.ingest.input.WireInput;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.stream.BrokerRefusal;

/**
 * An input was not acknowledged: nothing may be said to its sender, and it must be sent again. Records of it may be on
 * the topics already; sent again they are repeats, which enrich drops.
 */
public final class SendFailedException extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private SendFailedException(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Brokers that refuse are there: whoever sends it again is refused again. */
    static SendFailedException of(WireInput input, String what, Throwable cause) {
        var subject = "input " + input.name().orElse(input.receiptId()) + " was not acknowledged";
        return BrokerRefusal.inWords(cause)
                .map(refusal -> new SendFailedException(subject + ": " + refusal, ExitCode.NOT_ALLOWED, cause))
                .orElseGet(() -> new SendFailedException(
                        subject + " (" + what + "); see that the brokers run and have their topics, then send it again",
                        ExitCode.NO_BROKER,
                        cause));
    }

    @Override
    public int exitCode() {
        return exitCode;
    }
}

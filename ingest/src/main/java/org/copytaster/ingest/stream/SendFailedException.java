package org.copytaster.ingest.stream;

import org.copytaster.ingest.input.WireInput;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/**
 * An input was not acknowledged: nothing may be said to its sender, and it must be sent again. Records of it may be on
 * the topics already; sent again they are repeats, which enrich drops.
 */
public final class SendFailedException extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private SendFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    static SendFailedException of(WireInput input, String what, Throwable cause) {
        return new SendFailedException(
                "input " + input.name().orElse(input.receiptId()) + " was not acknowledged (" + what
                        + "); see that the brokers run and have their topics, then send it again",
                cause);
    }

    @Override
    public int exitCode() {
        return ExitCode.NO_BROKER;
    }
}

package org.copytaster.runtime.stream;

import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** The broker cannot be started or reached; the message says what to do. */
public final class BrokerFailure extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    /** A failure with a sentence that says what to do. */
    public BrokerFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** That brokers were asked and did not answer. */
    static BrokerFailure noAnswer(String servers, String what, Throwable cause) {
        return new BrokerFailure(
                "no answer from " + servers + " (" + what + "). Is the broker up, and is bootstrap.servers right?",
                cause);
    }

    @Override
    public int exitCode() {
        return ExitCode.NO_BROKER;
    }
}

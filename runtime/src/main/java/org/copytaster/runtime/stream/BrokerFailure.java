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

    @Override
    public int exitCode() {
        return ExitCode.NO_BROKER;
    }
}

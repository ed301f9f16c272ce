package org.copytaster.standalone.stream;

/** The broker cannot be started or reached; the message says what to do. */
public final class BrokerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

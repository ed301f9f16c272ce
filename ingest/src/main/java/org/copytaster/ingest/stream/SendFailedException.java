package org.copytaster.ingest.stream;

/**
 * An input was not acknowledged: nothing may be said to its sender, and it must be sent again. Records of it may be on
 * the topics already; sent again they are repeats, which enrich drops.
 */
public final class SendFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SendFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

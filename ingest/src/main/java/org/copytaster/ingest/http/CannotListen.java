package org.copytaster.ingest.http;

/** The door's port is taken, or its address is not this machine's. */
public final class CannotListen extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotListen(String host, int port, Throwable cause) {
        super("the front door cannot listen on " + host + ":" + port + " (" + cause.getMessage() + ")", cause);
    }
}

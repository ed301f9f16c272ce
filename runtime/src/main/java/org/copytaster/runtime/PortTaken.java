package org.copytaster.runtime;

import java.net.BindException;

/** An address that something of ours should listen on cannot be had. */
public final class PortTaken extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private PortTaken(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The failure in words.
     *
     * @param what what should listen there
     * @param setting the key of its port
     */
    public static PortTaken of(String what, String host, int port, String setting, Throwable cause) {
        return new PortTaken(
                what + " cannot listen on " + host + ":" + port + " (" + reason(cause) + "). Is the port taken? Choose"
                        + " another with --set " + setting + "=PORT.",
                cause);
    }

    /** Jetty wraps what the socket said. */
    private static String reason(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return String.valueOf(cause.getMessage());
            }
        }
        return String.valueOf(failure.getMessage());
    }

    @Override
    public int exitCode() {
        return ExitCode.NO_BROKER;
    }
}

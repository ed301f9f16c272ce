package org.copytaster.ingest.push;

import java.net.URI;
import javax.net.ssl.SSLException;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** The front door could not be reached, or took nothing for as long as the sender was willing to wait. */
public final class DoorAway extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    private DoorAway(String message, Throwable cause) {
        super(message, cause);
    }

    static DoorAway unreachable(URI address, Throwable cause) {
        if (cause instanceof SSLException) {
            return new DoorAway(
                    "the front door at " + address + " and this sender do not believe each other (" + cause
                            + "). Say with --ca who signed the door's certificate, and with --certificate what this sender shows",
                    cause);
        }
        return new DoorAway(
                "no front door answers at " + address + " (" + cause
                        + "). Is copytaster run --serve or copytaster ingest" + " up, and is --url right?",
                cause);
    }

    static DoorAway undecided(URI address, Pushed last) {
        return new DoorAway(
                "the front door at " + address + " takes nothing: " + String.join(" ", last.refusals()),
                new IllegalStateException("HTTP status " + last.status()));
    }

    @Override
    public int exitCode() {
        return ExitCode.NO_BROKER;
    }
}

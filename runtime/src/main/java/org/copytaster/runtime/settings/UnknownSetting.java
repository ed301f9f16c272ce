package org.copytaster.runtime.settings;

import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** Somebody set what does not exist. */
public final class UnknownSetting extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    UnknownSetting(String key, String origin, String nearest) {
        super("there is no setting " + key + " (" + origin + "); did you mean " + nearest + "?");
    }

    @Override
    public int exitCode() {
        return ExitCode.USAGE;
    }
}

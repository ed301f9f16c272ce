package org.copytaster.runtime.settings;

import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;

/** A setting has a value that makes no sense. */
public final class InvalidSetting extends RuntimeException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    /** This setting has this value, and must be what is wanted. */
    public InvalidSetting(String key, String value, String wanted) {
        super(key + " is '" + value + "' but must be " + wanted);
    }

    @Override
    public int exitCode() {
        return ExitCode.USAGE;
    }
}

package org.copytaster.runtime;

/**
 * What the user gave makes no sense: an argument, settings that do not fit each other, a file that is not what it is
 * said to be. An {@link IllegalArgumentException} that is none of these is a bug of ours.
 */
public final class UsageFault extends IllegalArgumentException implements ForeseenFailure {
    private static final long serialVersionUID = 1L;

    /** A fault with a sentence that says what is wrong, and where. */
    public UsageFault(String message) {
        super(message);
    }

    /** A fault that showed itself as this cause. */
    public UsageFault(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int exitCode() {
        return ExitCode.USAGE;
    }
}

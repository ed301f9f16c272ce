package org.copytaster.runtime;

/**
 * A failure that was foreseen: its message is a sentence that says what, where and what to do, and stands on the
 * command line instead of a stack trace.
 */
public interface ForeseenFailure {
    /** What the process tells its caller; one of {@link ExitCode}. */
    int exitCode();
}

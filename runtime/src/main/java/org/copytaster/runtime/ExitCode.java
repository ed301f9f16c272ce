package org.copytaster.runtime;

/** What the process tells its caller. */
public final class ExitCode {
    /** Everything asked for was done. */
    public static final int OK = 0;

    /** Something broke that should not. */
    public static final int FAILED = 1;

    /** The command line or a setting makes no sense. */
    public static final int USAGE = 2;

    /** Some input was refused; the rest was done. */
    public static final int SOME_REFUSED = 3;

    /** The broker cannot be started or reached, or a port is taken. */
    public static final int NO_BROKER = 4;

    /** Another run has the data folder. */
    public static final int FOLDER_IN_USE = 5;

    /** Topics are missing, or other than the catalogue says. */
    public static final int TOPICS_DIFFER = 6;

    /** The stores have no place on disk. */
    public static final int NO_DISK = 7;

    /** The front door asks for a key that this sender does not have. */
    public static final int TURNED_AWAY = 8;

    /** A newer release wrote what this role reads: it must be upgraded first. */
    public static final int NEWER_RELEASE = 9;

    /** Nothing was done: there is no such story, or what was ordered was refused. */
    public static final int NOT_DONE = 10;

    /** Something is down or unfit, as status and doctor say. */
    public static final int UNFIT = 11;

    /** The brokers do not let this client in, or do not let it do what it must. */
    public static final int NOT_ALLOWED = 12;

    private ExitCode() {}
}

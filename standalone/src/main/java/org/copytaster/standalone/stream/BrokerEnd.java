package org.copytaster.standalone.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.ExitCode;

/**
 * What is said when the embedded broker halts the process. Kafka's own last words are stack traces.
 *
 * @param sentence what happened and what to do
 * @param exitCode the code the process ends with
 */
record BrokerEnd(String sentence, int exitCode) {
    /** With less than this a broker's next segment does not fit. */
    private static final long LEAST_BYTES = 64L * 1024 * 1024;

    private static final long MIB = 1024L * 1024;
    private static final String KEPT = " and start again; what was acknowledged is kept.";

    /** The end of a broker whose data are in this folder. */
    static BrokerEnd in(Path folder) {
        try {
            return of(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return of(folder, Long.MAX_VALUE);
        }
    }

    /**
     * The same, on a disk that is looked at.
     *
     * @param free the bytes that are free on it
     */
    static BrokerEnd of(Path folder, long free) {
        return free < LEAST_BYTES
                ? new BrokerEnd(
                        "the disk is full: " + folder + " has " + free / MIB
                                + " MiB left, and the embedded Kafka cannot go on. Make room" + KEPT,
                        ExitCode.NO_DISK)
                : new BrokerEnd(
                        "the embedded Kafka cannot go on with its data in " + folder
                                + "; the lines above say why. Mend it" + KEPT,
                        ExitCode.FAILED);
    }
}

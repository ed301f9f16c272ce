package org.copytaster.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.runtime.ExitCode;
import org.copytaster.runtime.ForeseenFailure;
import org.copytaster.runtime.health.HealthPart;

/** The folder of the stores, tried out before a stream finds out in the middle of its work. */
public final class StateFolder {
    /** A store that is opened writes its first files at once; with less than this it would die of it. */
    private static final long LEAST_BYTES = 64L * 1024 * 1024;

    private static final long MIB = 1024L * 1024;

    private StateFolder() {}

    /**
     * Makes the folder where it is missing, writes into it and looks for room.
     *
     * @throws Unusable when the stores could not be kept there
     */
    public static void require(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ""));
            var free = freeBytes(folder);
            if (free < LEAST_BYTES) {
                throw new Unusable(folder, inWords(free), new IOException("no room"));
            }
        } catch (IOException e) {
            throw new Unusable(folder, e.toString(), e);
        }
    }

    /** How it is while a stream works: ready while there is room, long before a store dies of the lack of it. */
    static HealthPart part(Path folder) {
        try {
            var free = freeBytes(folder);
            return new HealthPart("state folder", true, free >= LEAST_BYTES, inWords(free));
        } catch (IOException e) {
            return new HealthPart("state folder", true, false, folder + " cannot be looked at: " + e);
        }
    }

    private static long freeBytes(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static String inWords(long free) {
        return free >= LEAST_BYTES
                ? "it has room"
                : "it has " + free / MIB + " MiB left, at least " + LEAST_BYTES / MIB + " are needed";
    }

    /** The stores cannot be kept there. */
    public static final class Unusable extends RuntimeException implements ForeseenFailure {
        private static final long serialVersionUID = 1L;

        Unusable(Path folder, String why, IOException cause) {
            super(
                    "the state folder " + folder + " cannot be used: " + why
                            + ". Make room or choose another with --set state.folder=FOLDER.",
                    cause);
        }

        @Override
        public int exitCode() {
            return ExitCode.NO_DISK;
        }
    }
}

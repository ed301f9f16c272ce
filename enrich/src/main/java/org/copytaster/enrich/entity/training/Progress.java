package org.copytaster.enrich.entity.training;

import java.io.PrintWriter;
import java.util.Locale;

/** Says how far the training is, each line with the seconds since its start. */
final class Progress {
    private static final double NANOS = 1e9;

    private final PrintWriter out;
    private final long start = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    void say(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        synchronized (out) {
            out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - start) / NANOS, line);
            out.flush();
        }
    }
}

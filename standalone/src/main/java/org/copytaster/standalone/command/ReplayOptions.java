package org.copytaster.standalone.command;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.copytaster.runtime.UsageFault;
import picocli.CommandLine.Option;

/** Who reads something once more, how fast, and whether it is to be done at all. */
final class ReplayOptions {
    @Option(names = "--by", paramLabel = "NAME", description = "Who does it; stands in the record's headers.")
    private String by = "";

    @Option(names = "--yes", description = "Do it.")
    private boolean sure;

    @Option(
            names = "--rate",
            paramLabel = "RECORDS",
            description = "At most so many a second; default: ${DEFAULT-VALUE}.",
            defaultValue = "50")
    private int rate = 50;

    /** Whether it is to be done. */
    boolean sure() {
        return sure;
    }

    /** Who does it. */
    String by() {
        return by;
    }

    /** @throws UsageFault when it is to be done and nobody says by whom, or the rate is none */
    void check() {
        if (rate < 1) {
            throw new UsageFault("--rate must be at least 1");
        }
        if (sure && by.isBlank()) {
            throw new UsageFault("say --by whom it is done");
        }
    }

    /** Between two records. */
    Duration pause() {
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) / rate);
    }
}

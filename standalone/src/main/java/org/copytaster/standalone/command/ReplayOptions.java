package org.copytaster.standalone.command;

import org.copytaster.runtime.UsageFault;
import org.copytaster.standalone.stream.RateLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** Tells the operator at once: much may come after it. */
    void print(String line) {
        command.commandLine().getOut().println(line);
        command.commandLine().getOut().flush();
    }

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

    /** How fast. */
    RateLimit rate() {
        return new RateLimit(rate);
    }

    /** How often one thing is read once more. */
    static final class MostTimes {
        @Option(
                names = "--most",
                paramLabel = "TIMES",
                description = "What was read once more so often is left; default: ${DEFAULT-VALUE}.",
                defaultValue = "5")
        private int most = 5;

        /** @throws UsageFault when it is none */
        int times() {
            if (most < 1) {
                throw new UsageFault("--most must be at least 1");
            }
            return most;
        }
    }
}

package org.copytaster.standalone.command;

import java.util.Optional;
import org.copytaster.standalone.show.Wrap;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How wide text for a reader may be: what COLUMNS says; else the terminal's width; elsewhere 80 columns. */
final class Terminal {
    private static final int LEAST = 40;
    private static final int ELSEWHERE = 80;

    private Terminal() {}

    /** Asks once, as the terminal is now: to ask costs a process. */
    static Wrap wrap() {
        return new Wrap(set(System.getenv().getOrDefault("COLUMNS", "")).orElseGet(Terminal::columns));
    }

    /** The width that a person asks for; empty when it is none. */
    static Optional<Integer> set(String columns) {
        return columns.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Math.max(LEAST, Integer.parseInt(columns)))
                : Optional.empty();
    }

    /** Picocli asks stty on a terminal, and knows none narrower than 55 columns. */
    private static int columns() {
        return new UsageMessageSpec().width(ELSEWHERE).autoWidth(true).width();
    }
}

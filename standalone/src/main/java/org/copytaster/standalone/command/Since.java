package org.copytaster.standalone.command;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.copytaster.runtime.UsageFault;

/** A time on the command line. */
final class Since {
    private Since() {}

    /**
     * An instant, or so long before now.
     *
     * @throws UsageFault when it is neither
     */
    static Instant of(String words) {
        return of(words, Instant.now());
    }

    static Instant of(String words, Instant now) {
        try {
            return words.startsWith("P") ? now.minus(Duration.parse(words)) : Instant.parse(words);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new UsageFault(
                    "--since is '" + words
                            + "' but must be an instant such as 2026-11-29T08:00:00Z or a duration such as"
                            + " PT2H or P1D",
                    e);
        }
    }
}

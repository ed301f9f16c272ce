package org.copytaster.ingest.copy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.WireSignal.Effect;

/**
 * The wire signals that stand in the text. They count only at its start, in capitals or in the agency's own pattern:
 * "Wildfires kill 12" is a headline.
 */
public final class TextSignals {
    private static final List<WireSignal> TABLE = Stream.of(
                    EnglishSignals.TABLE,
                    FrenchSignals.TABLE,
                    GermanSignals.TABLE,
                    SpanishSignals.TABLE,
                    ItalianSignals.TABLE)
            .flatMap(List::stream)
            .toList();

    private TextSignals() {}

    /** The table, by language, in the order in which it is asked. */
    public static List<WireSignal> table() {
        return TABLE;
    }

    /** The first signal that stops a story. */
    public static Optional<WireSignal> stop(String text) {
        return find(text, true);
    }

    /** The first signal that names a change. */
    public static Optional<WireSignal> change(String text) {
        return find(text, false);
    }

    private static Optional<WireSignal> find(String text, boolean stop) {
        return TABLE.stream()
                .filter(signal -> (signal.effect() == Effect.STOP) == stop)
                .filter(signal -> signal.isIn(text))
                .findFirst();
    }
}

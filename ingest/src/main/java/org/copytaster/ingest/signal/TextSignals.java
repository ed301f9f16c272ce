package org.copytaster.ingest.signal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.signal.WireSignal.Effect;

/**
 * The wire signals that stand in the text. They count only at its start, in capitals or in the agency's own pattern,
 * and some at the end of a headline: "Wildfires kill 12" is one.
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
    private static final SignalIndex STOPS = new SignalIndex(rows(true));
    private static final SignalIndex CHANGES = new SignalIndex(rows(false));

    private TextSignals() {}

    /** The table, by language, in the order in which it is asked. */
    public static List<WireSignal> table() {
        return TABLE;
    }

    /** The first signal that stops a story. */
    public static Optional<WireSignal> stop(String text) {
        return STOPS.find(text);
    }

    /** The signal that stops a story as the last words of its headline or slugline. */
    public static Optional<WireSignal> stopAtEnd(String heading) {
        return ClosingSignal.in(heading, STOPS);
    }

    /** The first signal that names a change. */
    public static Optional<WireSignal> change(String text) {
        return CHANGES.find(text);
    }

    private static List<WireSignal> rows(boolean stop) {
        return TABLE.stream()
                .filter(signal -> (signal.effect() == Effect.STOP) == stop)
                .toList();
    }
}

package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalIndexTest {
    private static final SignalIndex INDEX = new SignalIndex(TextSignals.table());

    static Stream<String> texts() {
        return TextSignals.table().stream()
                .flatMap(signal -> Stream.of(signal.example(), signal.counterExample()))
                .flatMap(text -> Stream.of(text, "=(" + text, "/// " + text, "“" + text, text.substring(1)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsWhatAskingEachRowInTurnFinds(String text) {
        assertThat(INDEX.find(text)).isEqualTo(inTurn(text));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void findsNothingWhereTheTextEndsWithItsMarks(String text) {
        assertThat(INDEX.find(text)).isEmpty();
    }

    static List<String> endings() {
        return List.of("", " ", "///", "=", "K", "Ö");
    }

    private static Optional<WireSignal> inTurn(String text) {
        return TextSignals.table().stream().filter(row -> row.isIn(text)).findFirst();
    }
}

package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalIndexTest {
    private static final SignalIndex INDEX = new SignalIndex(TextSignals.table());

    static Stream<String> texts() {
        return TextSignals.table().stream()
                .flatMap(signal -> Stream.of(signal.example(), signal.counterExample()))
                .flatMap(text -> Stream.of(
                        text,
                        "=(" + text,
                        "/// " + text,
                        "“" + text,
                        "URGENT - " + text,
                        "Vik/Storm: " + text,
                        text.substring(1)));
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

    /** The first place counts, and at each place the first row. */
    private static Optional<WireSignal> inTurn(String text) {
        int start = WireSignal.start(text);
        return IntStream.range(start, Math.min(text.length() + 1, start + FrontLabels.LONGEST))
                .filter(place -> place == start || startsWord(text, place))
                .boxed()
                .flatMap(place -> TextSignals.table().stream()
                        .filter(row -> row.isAt(text, place))
                        .limit(1)
                        .filter(row -> place == start || row.mayStandBehind(text.substring(start, place))))
                .findFirst();
    }

    private static boolean startsWord(String text, int at) {
        return at < text.length()
                && !Character.isLetterOrDigit(text.charAt(at - 1))
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '(');
    }
}

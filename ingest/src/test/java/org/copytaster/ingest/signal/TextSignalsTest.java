package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.signal.WireSignal.Effect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignalsTest {
    static List<WireSignal> table() {
        return TextSignals.table();
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsEachSignalInItsExample(WireSignal signal) {
        var found = signal.effect() == Effect.STOP
                ? TextSignals.stop(signal.example())
                : TextSignals.change(signal.example());

        assertThat(found.map(WireSignal::name)).contains(signal.name());
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsNothingInCopyThatOnlyLooksLikeIt(WireSignal signal) {
        var text = signal.counterExample();

        assertThat(Stream.of(TextSignals.stop(text), TextSignals.change(text)).flatMap(Optional::stream))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wildfires kill 12",
                "Kill the bill, say protesters",
                "Police hold three after raid",
                "Troops withdrawn from border",
                "2nd lead singer leaves band",
                "Corrections officers strike",
                "HOLD-UP AT BANK",
                "Update on harbour fire",
                ""
            })
    void leavesHeadlinesAlone(String headline) {
        assertThat(TextSignals.stop(headline)).isEmpty();
        assertThat(TextSignals.change(headline)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE 1-Harbour fire | update",
                "1ST LEAD Harbour fire | lead",
                "2ndLd-Writethru Harbour | writethru",
                "CORRECTED: Harbour fire | correction",
                "(In Jan. 3 story, corrects paragraph two) | correction",
                "REFILE - Harbour fire | refile",
                "REPEAT-Harbour fire | repeat",
                "ADVISORY | advisory",
                "Advisory: no cartoon today | advisory"
            })
    void namesTheChange(String text, String change) {
        assertThat(TextSignals.change(text).map(signal -> signal.effect().change()))
                .contains(change);
    }

    @ParameterizedTest
    @CsvSource({
        "KILL,KILL",
        "KILL-Harbour fire,KILL",
        "BULLETIN KILL,KILL",
        "HOLD,HOLD",
        "WITHDRAWN-Harbour fire,WITHDRAWN"
    })
    void stopsOnTheWireForm(String text, String name) {
        assertThat(TextSignals.stop(text).map(WireSignal::name)).contains(name);
    }
}

package org.copytaster.ingest.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "URGENT - KILL: Storm closes quay at Vik | KILL",
                "URGENT KILL: Storm closes quay | KILL",
                "Breaking: KILL - Storm closes quay | KILL",
                "BULLETIN: URGENT: MANDATORY KILL | KILL",
                "[KILL] Storm closes quay | KILL",
                "(KILL) Storm closes quay | KILL",
                "SPORT: KILL: Ayr beat Wick | KILL",
                "NORDLAND / KILL - Storm closes quay | KILL",
                "Sport: KILL: Ayr beat Wick | KILL",
                "UPDATE 2-KILL: Storm closes quay | KILL",
                "EILMELDUNG: STORNO: Sturm sperrt Kai | ZURÜCKGEZOGEN",
                "URGENT - ANNULATION: tempête | ANNULATION",
                "URGENTE: ANULACIÓN: temporal | ANULACIÓN",
                "ULTIM'ORA - ANNULLARE: mareggiata | ANNULLAMENTO",
                "ATTENTION EDITORS: DO NOT USE: Storm | DO NOT USE",
                "RETRACTED-Storm closes quay | RETRACTION",
                "THIS STORY HAS BEEN WITHDRAWN | STORY REMOVED",
                "DO NOT PUBLISH THIS STORY | DO NOT USE",
                "DO NOT USE BEFORE 0600 GMT | DO NOT USE",
                "STRICTLY NOT FOR PUBLICATION | NOT FOR PUBLICATION",
                "Not for publication: storm | NOT FOR PUBLICATION",
                "***TEST*** PLEASE IGNORE | TEST",
                "[TEST] Storm closes quay | TEST",
                "TEST TEST TEST | TEST",
                "KILL KILL Harbour fire | KILL",
                "THIS IS A TEST, PLEASE IGNORE | TEST",
                "Test - please ignore | TEST",
                "PLEASE KILL THIS STORY | DISREGARD",
                "This is a test. | TEST",
                "EMBARGO TO 0600 MONDAY | EMBARGOED",
                "EMBARGOED TO TUESDAY MARCH 3 | EMBARGOED",
                "NE PAS PUBLIER: tempête | NE PAS UTILISER",
                "NON PUBBLICARE: mareggiata | NON USARE",
                "KILL ALERT: Storm closes quay | KILL",
                "KILL THIS STORY: Storm closes quay | KILL",
                "TEST STORY DO NOT USE | TEST",
                "TEST ARTICLE PLEASE IGNORE | TEST",
                "PLEASE IGNORE THIS TEST | DISREGARD",
                "IGNORE THIS STORY | DISREGARD",
                "IGNORE - TEST | DISREGARD",
                "Retracted: Storm closes quay | RETRACTION",
                "This story has been withdrawn. | STORY REMOVED",
                "REPORT REMOVED: Storm | STORY REMOVED",
                "NOT TO BE PUBLISHED: Storm | NOT FOR PUBLICATION",
                "DO NOT USE! Storm closes quay | DO NOT USE",
                "DON'T USE: Storm closes quay | DO NOT USE",
                "EIL - STORNIERT: Sturm sperrt Kai | ZURÜCKGEZOGEN",
                "À NE PAS DIFFUSER - tempête | NE PAS UTILISER",
                "A NE PAS PUBLIER: tempête | NE PAS UTILISER"
            })
    void stopsAStoryWhateverLabelStandsInFront(String headline, String name) {
        assertThat(TextSignals.stop(headline).map(WireSignal::name)).contains(name);
    }

    /** Each signal's first words at the head of a sentence that goes on, in front of it and behind a speaker. */
    static Stream<String> nearMisses() {
        var words = List.of(
                "KILL",
                "HOLD",
                "RETRACTION",
                "STORY REMOVED",
                "DO NOT USE",
                "NOT FOR PUBLICATION",
                "TEST",
                "EMBARGO TO",
                "DISREGARD",
                "STORNO",
                "NICHT VERWENDEN",
                "WIDERRUF",
                "ANNULATION",
                "NE PAS UTILISER",
                "RÉTRACTATION",
                "ANULACIÓN",
                "NO USAR",
                "PRUEBA",
                "ANNULLATO",
                "NON USARE",
                "PROVA");
        var ends = List.of(" HIT GRAIN, SAYS UNION", " OF OLD SHIPS ENDS", " IN VIK BEFORE COURT", "S RISE AGAIN");
        return words.stream()
                .flatMap(word -> ends.stream()
                        .flatMap(end -> Stream.of(
                                word + end,
                                "URGENT - " + word + end,
                                "SPORT: " + word + end,
                                "Mayor tells court: " + word + end,
                                sentence(word + end),
                                "Mayor of Vik, who will not " + word.toLowerCase(Locale.ROOT))));
    }

    private static String sentence(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    void publishesHeadlinesThatOnlyUseTheWordsOfASignal(String headline) {
        assertThat(TextSignals.stop(headline)).isEmpty();
        assertThat(TextSignals.change(headline)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLEASE NOTE: banks close on Monday",
                "Please note: banks close on Monday",
                "EMBARGO TO HIT GRAIN",
                "Embargoed to Russia, grain returns",
                "Police on the quay: KILL order was real",
                "Film: Kill Bill returns",
                "ALERT: ADVISORY - boil water in Vik",
                "CRICKET: SECOND TEST ENDS IN DRAW",
                "Minister: we do not use the word",
                "Vik: Retraction of the statement demanded",
                "FLASH FLOOD KILLS TWO",
                "ALERT LEVEL: HOLD STEADY, SAYS FED"
            })
    void publishesNewsThatBeginsLikeANotice(String headline) {
        assertThat(TextSignals.stop(headline)).isEmpty();
        assertThat(TextSignals.change(headline)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Storm closes quay - KILL | KILL",
                "Storm closes quay -- KILL | KILL",
                "Storm closes quay—KILL | KILL",
                "Storm closes quay KILL: | KILL",
                "Storm closes quay: KILL | KILL",
                "Storm closes quay (KILL) | KILL",
                "Storm closes quay [KILLED] | KILL",
                "Storm closes quay ***KILL*** | KILL",
                "STORM CLOSES QUAY - KILL | KILL",
                "STORM CLOSES QUAY / MANDATORY KILL | KILL",
                "UPDATE 2-Storm closes quay - STORY KILLED. | KILL",
                "Storm closes quay - RETRACTED | RETRACTION",
                "Storm closes quay - STORY WITHDRAWN | WITHDRAWN",
                "Storm closes quay (DO NOT USE) | DO NOT USE",
                "Storm closes quay – NOT FOR PUBLICATION | NOT FOR PUBLICATION",
                "Storm closes quay [TEST] | TEST",
                "Storm closes quay (EMBARGOED) | EMBARGOED",
                "Sturm sperrt Kai - STORNO | ZURÜCKGEZOGEN",
                "Sturm sperrt Kai (NICHT VERWENDEN) | NICHT VERWENDEN",
                "La tempête ferme le quai - ANNULATION | ANNULATION",
                "La tempête ferme le quai (NE PAS PUBLIER) | NE PAS UTILISER",
                "El temporal cierra el muelle - ANULACIÓN | ANULACIÓN"
            })
    void stopsAStoryWhoseHeadlineEndsInASignal(String headline, String name) {
        assertThat(TextSignals.stopAtEnd(headline).map(WireSignal::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Storms that kill",
                "Licence to kill",
                "LICENCE TO KILL",
                "SHOOT TO KILL",
                "Shoot to KILL",
                "The order was simple - kill",
                "Old films: KILL BILL",
                "Tarantino's best - KILL BILL",
                "WHAT FOXES DO BEST: KILL",
                "Ayr beat Wick - SECOND TEST",
                "England in India - TEST",
                "Rates - HOLD",
                "Storm closes quay - UPDATE",
                "Seven the storm killed",
                "Paper puts it in two words - DO NOT",
                "Vik-KILL",
                "KILL",
                "- KILL",
                ""
            })
    void publishesHeadlinesThatEndInSuchWordsButNoSignal(String headline) {
        assertThat(TextSignals.stopAtEnd(headline)).isEmpty();
    }
}

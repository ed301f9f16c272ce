package org.copytaster.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpLanguageDetectorTest {
    private static final LanguageDetector DETECTOR = OpenNlpLanguageDetector.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour was closed on Tuesday after two ferries collided in thick fog.
            fr | Le port a été fermé mardi après la collision de deux ferries dans un épais brouillard.
            de | Der Hafen wurde am Dienstag geschlossen, nachdem zwei Fähren im Nebel zusammengestoßen waren.
            es | El puerto fue cerrado el martes después de que dos transbordadores chocaran en la niebla.
            it | Il porto è stato chiuso martedì dopo che due traghetti si sono scontrati nella nebbia.
            pt | O porto foi fechado na terça-feira depois que duas balsas colidiram no nevoeiro.
            nl | De haven werd dinsdag gesloten nadat twee veerboten in dichte mist tegen elkaar waren gevaren.
            ar | أغلق الميناء يوم الثلاثاء بعد تصادم عبارتين في ضباب كثيف
            """)
    void tellsTheLanguagesOfADesk(String code, String text) {
        assertThat(DETECTOR.detect("", text).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en", "de, de", "pt_BR, pt", "fra, fr", "zh-Hant-TW, zh"})
    void trustsADeclaredLanguageFirst(String declared, String code) {
        assertThat(DETECTOR.detect(declared, "Der Hafen wurde am Dienstag nach einem Unfall geschlossen."))
                .isEqualTo(new Language(code, 1, Language.DECLARED));
    }

    @ParameterizedTest
    @CsvSource({"und", "x-klingon", "English"})
    void looksForItselfWhenTheDeclaredTagNamesNoLanguage(String declared) {
        assertThat(DETECTOR.detect(declared, "Der Hafen wurde am Dienstag nach einem Unfall geschlossen.")
                        .code())
                .isEqualTo("de");
    }

    @Test
    void saysNothingAboutAHandfulOfLetters() {
        var language = DETECTOR.detect("", "Results: 3-2, 1-0, 4-4");
        assertThat(language.code()).isEmpty();
        assertThat(language.confidence()).isZero();
    }

    @Test
    void refusesALanguageThatTheModelDoesNotKnow() {
        assertThatThrownBy(() -> OpenNlpLanguageDetector.of(List.of("en", "ie")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ie");
    }

    @Test
    void tellsTwoThreadsTheSame() throws InterruptedException, ExecutionException {
        var text = "The harbour was closed on Tuesday after two ferries collided in thick fog.";
        var alone = DETECTOR.detect("", text);
        Callable<Language> work = () -> DETECTOR.detect("", text);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(100, work))) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

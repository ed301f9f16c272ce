package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.enrich.lead.conflict.Conflict;
import org.copytaster.enrich.lead.conflict.Conflicts;
import org.copytaster.enrich.lead.conflict.Place;
import org.copytaster.enrich.lead.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leads in French, German and Spanish: told twice, followed by a quote, with another number. */
class LanguagesOfLeadsTest {
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();

    static Stream<Arguments> toldTwice() {
        return Stream.of(
                Arguments.of(
                        "fr",
                        "Le conseil portuaire de Port-Bellac a décidé mardi de fermer l'ancien marché aux poissons d'ici mars,"
                                + " après 90 ans d'activité sur le quai.",
                        "PORT-BELLAC, 12 mars (AFP) - L'ancien marché aux poissons de Port-Bellac fermera d'ici mars après 90"
                                + " ans d'activité sur le quai, a décidé mardi le conseil portuaire."),
                Arguments.of(
                        "de",
                        "Der Hafenrat von Ellerby hat am Dienstag beschlossen, den alten Fischmarkt bis März zu schließen und"
                                + " damit 90 Jahre Handel am Kai zu beenden.",
                        "Ellerby (dpa) - Der alte Fischmarkt in Ellerby wird nach 90 Jahren Handel am Kai bis März geschlossen."
                                + " Das beschloss der Hafenrat am Dienstag."),
                Arguments.of(
                        "es",
                        "El consejo portuario de Puerto Lerma decidió el martes cerrar el antiguo mercado de pescado antes de"
                                + " marzo, tras 90 años de comercio en el muelle.",
                        "PUERTO LERMA, 12 mar (EFE) - El antiguo mercado de pescado de Puerto Lerma cerrará antes de marzo tras"
                                + " 90 años de comercio en el muelle, decidió el martes el consejo portuario."));
    }

    static Stream<Arguments> toldOnce() {
        return Stream.of(
                Arguments.of(
                        "fr",
                        "Le conseil portuaire de Port-Bellac a décidé mardi de fermer l'ancien marché aux poissons d'ici mars.",
                        "« Nous n'avions plus de quoi réparer le toit », a déclaré Mara Lind, qui préside le conseil."),
                Arguments.of(
                        "de",
                        "Der Hafenrat von Ellerby hat am Dienstag beschlossen, den alten Fischmarkt bis März zu schließen.",
                        "„Wir konnten das Dach nicht länger reparieren“, sagte Mara Lind, die Vorsitzende des Rates."),
                Arguments.of(
                        "es",
                        "El consejo portuario de Puerto Lerma decidió el martes cerrar el antiguo mercado de pescado.",
                        "«Ya no podíamos reparar el techo», dijo Mara Lind, que preside el consejo."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toldTwice")
    void marksALeadToldAgainInOtherWordsAndNeverActsOnIt(String language, String earlier, String later) {
        assertThat(find(language, earlier, later))
                .get()
                .extracting(RepeatedLead::band)
                .isEqualTo(Band.MARKED);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toldTwice")
    void doesNotGuessInALanguageItCannotRead(String language, String earlier, String later) {
        assertThat(find("pl", earlier, later)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toldOnce")
    void leavesALeadAndItsQuote(String language, String lead, String quote) {
        assertThat(find(language, lead, quote)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toldTwice")
    void actsOnACopyLetterForLetter(String language, String earlier, String later) {
        assertThat(find(language, later, later))
                .get()
                .extracting(RepeatedLead::band)
                .isEqualTo(Band.AUTOMATIC);
    }

    @Test
    void readsNumbersAsTheLanguageWritesThem() {
        var conflicts = Conflicts.ofFacts(Languages.lexicon("de").orElseThrow())
                .between(
                        List.of(new OpeningParagraph(
                                0, "text", "Rund 1.500 Menschen demonstrierten am 3. März in der Stadt.")),
                        List.of(new OpeningParagraph(1, "text", "Es kamen 1500 Menschen am 4. März in die Stadt.")));

        assertThat(conflicts)
                .containsExactly(new Conflict(
                        Conflict.Sort.DATE, List.of(new Place(0, 38, 39, "3")), List.of(new Place(1, 26, 27, "4"))));
    }

    private static Optional<RepeatedLead> find(String language, String... texts) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        for (var text : texts) {
            paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text));
        }
        paragraphs.add(new OpeningParagraph(texts.length, "text", "Landings, debarquements, Fänge, capturas."));
        return LEADS.find(new Opening("", "", paragraphs, language));
    }
}

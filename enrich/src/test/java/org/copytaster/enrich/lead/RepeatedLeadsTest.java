package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedLeadsTest {
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();

    private static final String LEAD =
            "The harbour council of Port Ellery voted on Tuesday to close the old fish market by March, ending"
                    + " ninety years of trade on the quay.";
    private static final String RETOLD =
            "Port Ellery's harbour council decided Tuesday to shut the old fish market by March after ninety years of"
                    + " trade on the quay, officials said.";
    private static final String QUOTE =
            "\"We have run out of ways to keep the roof on,\" said Mara Lind, who chairs the council.";
    private static final String BACKGROUND =
            "Landings at the port have fallen by half since the northern grounds were closed to trawlers.";

    @Test
    void marksALeadThatIsToldAgainInOtherWords() {
        var found = find("en", LEAD, RETOLD, QUOTE, BACKGROUND).orElseThrow();

        assertThat(found.removed()).containsExactly(0);
        assertThat(found.repeats()).containsExactly("1");
        assertThat(found.kind()).isEqualTo(Kind.PARAPHRASE);
    }

    @Test
    void actsOnALeadThatIsRepeatedLetterForLetter() {
        var found =
                find("en", "PORT ELLERY (AP) - " + LEAD, LEAD + " — AFP", QUOTE).orElseThrow();

        assertThat(found.kind()).isEqualTo(Kind.EXACT);
        assertThat(found.band()).isEqualTo(Band.AUTOMATIC);
        assertThat(found.score()).isEqualTo(1);
    }

    @Test
    void findsALeadThatStandsWithinALongerOne() {
        var found = find("en", LEAD, LEAD + " The last auction is on 28 February.", QUOTE)
                .orElseThrow();

        assertThat(found.kind()).isEqualTo(Kind.NEAR);
    }

    @Test
    void takesNoSentenceThatStandsBehindOtherNewsForACopyOfTheWhole() {
        var other = "Traders on the quay of Port Ellery want to fight for their stalls in court.";

        assertThat(find("en", other + " " + LEAD, LEAD, QUOTE).map(RepeatedLead::kind))
                .isNotEqualTo(Optional.of(Kind.NEAR));
    }

    @Test
    void namesTheFirstHalfOfALeadThatIsCutInTwo() {
        var whole =
                "The harbour council of Port Ellery voted on Tuesday to close the old fish market by March. Boats from"
                        + " Lindholm landed the last of the northern herring on Monday before the auction hall was sealed.";
        var half = "The harbour council in Port Ellery on Tuesday voted to close the old fish market by March.";
        var rest =
                "Boats from Lindholm on Monday landed the last of the northern herring before the auction hall was sealed.";

        var found = find("en", whole, half, rest, BACKGROUND).orElseThrow();

        assertThat(found.removed()).containsExactly(0);
        assertThat(found.repeats()).containsExactly("1");
        assertThat(found.band()).isEqualTo(Band.MARKED);
    }

    @Test
    void leavesTheSourcedQuoteThatConfirmsTheLead() {
        var sourced = "\"The old fish market will close by March,\" the harbour council's chair, Mara Lind, said.";

        assertThat(find("en", LEAD, sourced, BACKGROUND)).isEmpty();
    }

    @Test
    void leavesAStoryThatTellsItsNewsOnce() {
        assertThat(find("en", LEAD, QUOTE, BACKGROUND)).isEmpty();
    }

    @Test
    void neverActsUnseenOnALeadWhoseNumberDiffers() {
        var earlier =
                "At least 41 people were killed on Tuesday when a ferry sank off Port Ellery, the coastguard said.";
        var later = "At least 45 people were killed on Tuesday when a ferry sank off Port Ellery, the coastguard said.";

        assertThat(find("en", earlier, later, QUOTE))
                .get()
                .extracting(RepeatedLead::band)
                .isEqualTo(Band.MARKED);
    }

    @Test
    void findsALeadThatIsCutInTwoAndOnlyMarksIt() {
        var half = "The harbour council of Port Ellery voted on Tuesday, after a night of talks.";
        var otherHalf = "The old fish market will close by March, ending ninety years of trade on the quay.";

        var found = find("en", half, otherHalf, RETOLD, QUOTE).orElseThrow();

        assertThat(found.removed()).containsExactly(0, 1);
        assertThat(found.repeats()).containsExactly("2");
        assertThat(found.band()).isEqualTo(Band.MARKED);
    }

    @Test
    void neverActsOnTheHalfOfALeadThatIsCutInTwo() {
        var half = "The harbour council of Port Ellery voted on Tuesday to close the old fish market by March.";
        var otherHalf = "The vote ends ninety years of trade on the quay.";

        var found = find("en", half, otherHalf, RETOLD, QUOTE).orElseThrow();

        assertThat(found.removed()).containsExactly(0);
        assertThat(found.verdict())
                .isEqualTo(new Verdict(Band.MARKED, "a lead that is cut in two is never acted on unseen"));
    }

    @Test
    void onlyMarksATellingThatIsTooLongForALead() {
        var sentence = "The harbour council voted to close market number ";
        var one = new StringBuilder();
        var other = new StringBuilder();
        for (var i = 0; i < 100_000; i++) {
            one.append(sentence).append(i).append(" by March. ");
            other.append(sentence).append(i).append(" before March. ");
        }

        assertThat(find("en", one.toString(), other.toString()))
                .get()
                .extracting(RepeatedLead::verdict)
                .isEqualTo(new Verdict(Band.MARKED, "a paragraph of so many words is no lead"));
    }

    @Test
    void keepsTheTellingWithTheDateline() {
        var found = find("en", "PORT ELLERY (AP) - " + LEAD, LEAD, QUOTE).orElseThrow();

        assertThat(found.removed()).containsExactly(1);
        assertThat(found.repeats()).containsExactly("0");
    }

    @Test
    void namesWhatStandsInOneTellingOnly() {
        var found = find("en", LEAD, RETOLD + " The vote was 7 to 2 on September 20, Mara Lind said.", BACKGROUND)
                .orElseThrow();

        assertThat(found.onlyInOne())
                .extracting(Fact::type, Fact::paragraph, Fact::text)
                .containsExactly(
                        tuple(Fact.Type.NUMBER, 1, "7"),
                        tuple(Fact.Type.NUMBER, 1, "2"),
                        tuple(Fact.Type.DATE, 1, "September 20"),
                        tuple(Fact.Type.NAME, 1, "Mara Lind"));
    }

    @Test
    void saysWhichFeaturesSpokeForIt() {
        var reasons = find("en", LEAD, RETOLD, QUOTE).orElseThrow().reasons();

        assertThat(reasons.get(0)).startsWith("+").contains("shared runs of three letters");
    }

    @Test
    void marksAFirstParagraphThatIsTheSummaryOnceMore() {
        var paragraphs = List.of(new OpeningParagraph(0, "text", LEAD), new OpeningParagraph(1, "text", QUOTE));

        var found = LEADS.find(new Opening("", LEAD, paragraphs, "en")).orElseThrow();

        assertThat(found.repeats()).containsExactly("summary");
        assertThat(found.band()).isEqualTo(Band.MARKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CORRECTION: Port Ellery's harbour council decided Tuesday to shut the old fish market by March.",
                "Read more: Port Ellery's harbour council decided Tuesday to shut the old fish market by March.",
                "Ellery 3 Lindholm 1, Marsvik 2 Tarrow 2, Wendel 0 Ysby 4"
            })
    void leavesNotesToTheDeskStubsAndLinesOfResults(String notice) {
        assertThat(find("en", notice, notice, BACKGROUND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pt", "hi"})
    void findsOnlyRepeatsLetterForLetterInOtherLanguages(String language) {
        assertThat(find(language, LEAD, RETOLD, QUOTE)).isEmpty();
        assertThat(find(language, LEAD, LEAD, QUOTE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-row", "list", "preformatted", "subhead"})
    void looksAtRunningTextOnly(String kind) {
        var paragraphs = List.of(new OpeningParagraph(0, "text", LEAD), new OpeningParagraph(1, kind, LEAD));

        assertThat(LEADS.find(new Opening("", "", paragraphs, "en"))).isEmpty();
    }

    @Test
    void namesParagraphsByTheStorysOwnNumbers() {
        var paragraphs = List.of(
                new OpeningParagraph(3, "subhead", "Market"),
                new OpeningParagraph(4, "text", LEAD),
                new OpeningParagraph(9, "text", LEAD));

        var found = LEADS.find(new Opening("", "", paragraphs, "en")).orElseThrow();

        assertThat(found.removed()).containsExactly(4);
        assertThat(found.repeats()).containsExactly("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "\u200B", "— AFP", "(AP)", "12", "\"", "PARIS (AFP) — ", "\uD83D\uDE00"})
    void standsAnyParagraph(String odd) {
        assertThat(find("en", odd, odd, LEAD))
                .satisfies(found ->
                        assertThat(found.isEmpty() || found.get().score() == 1).isTrue());
    }

    private static Optional<RepeatedLead> find(String language, String... texts) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        for (var text : texts) {
            paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text));
        }
        return LEADS.find(new Opening("", "", paragraphs, language));
    }
}

package org.copytaster.enrich.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs that share their words with the lead and are meant to stand beside it. */
class AsidesOfLeadsTest {
    private static final RepeatedLeads LEADS = RepeatedLeads.standard();

    private static final String LEAD = "A storm closed the quay of Marsvik on Monday, mayor Mara Lind said.";
    private static final String REST = "The council will meet in a week to discuss what the repairs cost.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EARLIER: ",
                "10:32 a.m. ",
                "[15:20] ",
                "UPDATE: ",
                "CORRECTION: ",
                "Q: ",
                "A: ",
                "In brief: ",
                "• ",
                "Read also: ",
                "Photo: "
            })
    void leavesBothWhereOneIsLabelled(String label) {
        assertThat(find(label + LEAD, LEAD, REST)).isEmpty();
        assertThat(find(LEAD, label + LEAD, REST)).isEmpty();
        assertThat(find(LEAD, REST, label + LEAD)).isEmpty();
        assertThat(find(label + LEAD, label + LEAD, REST)).isEmpty();
    }

    @Test
    void leavesThePageAsItIsWhereTheTimesStandByThemselves() {
        assertThat(find("14:05", LEAD, "13:50", LEAD)).isEmpty();
    }

    @Test
    void leavesTheNewestEntryThatHasNoLabel() {
        assertThat(find(
                        LEAD,
                        "A storm has closed the quay of Marsvik, mayor Mara Lind said on Monday.",
                        "EARLIER: " + REST))
                .isEmpty();
    }

    @Test
    void leavesANoteThatSaysWhatWasCorrected() {
        var note = "This version corrects the day: the quay of Marsvik was closed on Monday, mayor Mara Lind said.";

        assertThat(find(note, LEAD, REST)).isEmpty();
    }

    @Test
    void leavesAQuestionAndItsAnswer() {
        assertThat(find(
                        "Will the quay of Marsvik be closed for the whole winter?",
                        "Yes, the quay of Marsvik will be closed for the whole winter.",
                        REST))
                .isEmpty();
    }

    @Test
    void leavesAQuotationThatIsPrintedTwice() {
        var quotation = "“We will not leave the quay of Marsvik until it is open again.”";

        assertThat(find(quotation, quotation, REST)).isEmpty();
        assertThat(find(LEAD, quotation, quotation)).isEmpty();
    }

    @Test
    void leavesASentenceAndWhatItIntroduces() {
        var introduced = "The quay of Marsvik was closed by a storm on Monday, mayor Mara Lind said:";

        assertThat(find(introduced, LEAD, REST)).isEmpty();
        assertThat(find(introduced, REST, LEAD)).isPresent();
    }

    @Test
    void findsARepeatBesideANote() {
        assertThat(find("Editor's note: With photographs.", LEAD, LEAD)).isPresent();
        assertThat(find(LEAD, "Read also: The storm in pictures", LEAD)).isPresent();
        assertThat(find(LEAD, LEAD, "“We will not leave the quay.”")).isPresent();
    }

    @Test
    void marksNoLabelledParagraphThatIsTheSummaryOnceMore() {
        var text = "UPDATE: " + LEAD;

        assertThat(LEADS.find(new Opening("", text, paragraphs(text, REST), "en")))
                .isEmpty();
    }

    private static Optional<RepeatedLead> find(String... texts) {
        return LEADS.find(new Opening("", "", paragraphs(texts), "en"));
    }

    private static List<OpeningParagraph> paragraphs(String... texts) {
        var paragraphs = new ArrayList<OpeningParagraph>();
        for (var text : texts) {
            paragraphs.add(new OpeningParagraph(paragraphs.size(), "text", text));
        }
        return paragraphs;
    }
}

package org.copytaster.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copytaster.publish.story.EnrichedStories.NOON;
import static org.copytaster.publish.story.EnrichedStories.kill;
import static org.copytaster.publish.story.EnrichedStories.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.copytaster.publish.release.Decision;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.publish.release.RevisionOrder;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Diagnostics;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.LeadRepeat;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;
import org.copytaster.schemas.TextPlace;
import org.junit.jupiter.api.Test;

class CleanStoriesTest {
    private static final RevisionOrder SEVEN = RevisionOrder.of("7", Optional.of(NOON), Optional.empty());

    private static EnrichedStory repeatedLead(String band) {
        return revision(
                1,
                with -> with.setLeadBand(band)
                        .setLeadKind("paraphrase")
                        .setLeadRemoved(List.of(0))
                        .setLeadRepeats(List.of("1")));
    }

    @Test
    void leavesTheRepeatedLeadOutAndRenumbersNothing() {
        var clean = CleanStories.published(repeatedLead("automatic"), NOON, LeadPolicies.agency());

        assertThat(clean.getParagraphs()).extracting(Paragraph::getNumber).containsExactly(1, 2);
        assertThat(clean.getRemoved())
                .containsExactly(new Removed(0, "text", "The ferry sails again.", "repeated-lead", "summary"));
        assertThat(clean.getSummary()).isEqualTo("The ferry sails again.");
    }

    @Test
    void keepsTheEditorsTellingForAProviderThatWantsIt() {
        var policies = new LeadPolicies(LeadPolicy.AGENCY, Map.of("harbour", LeadPolicy.EDITOR));

        var clean = CleanStories.published(repeatedLead("automatic"), NOON, policies);

        assertThat(clean.getParagraphs()).extracting(Paragraph::getNumber).containsExactly(0, 2);
        assertThat(clean.getSummary()).isEmpty();
        assertThat(clean.getRepeatedLead()).map(LeadRepeat::getPolicy).hasValue("editor");
    }

    @Test
    void saysNothingOfARepeatedLeadWhereNoneIs() {
        assertThat(CleanStories.published(revision(1), NOON, LeadPolicies.agency())
                        .getRepeatedLead())
                .isEmpty();
    }

    @Test
    void onlySaysSoWhenTheLeadIsMarked() {
        var clean = CleanStories.published(repeatedLead("marked"), NOON, LeadPolicies.agency());

        assertThat(clean.getParagraphs()).hasSize(3);
        assertThat(clean.getRemoved()).isEmpty();
        assertThat(clean.getRepeatedLead())
                .hasValue(LeadRepeat.newBuilder()
                        .setKind("paraphrase")
                        .setBand("marked")
                        .setPolicy("agency")
                        .setEditorTelling(List.of(0))
                        .setAgencyTelling(List.of("1"))
                        .build());
    }

    @Test
    void keepsWhatOnlyEngineersWantApart() {
        var clean = CleanStories.published(
                revision(
                        1,
                        with -> with.setLeadEngine("leads-en-4")
                                .setEntityEngine("names-6")
                                .setLanguageEngine("detector-1")
                                .setLanguageConfidence(0.98)
                                .setLeadEvidence(Map.of("exact", 1.0))
                                .setLeadReasons(List.of("letter for letter the same"))),
                NOON,
                LeadPolicies.agency());

        assertThat(clean.getDiagnostics())
                .hasValue(new Diagnostics(
                        "detector-1",
                        0.98,
                        "names-6",
                        "leads-en-4",
                        Map.of("exact", 1.0),
                        List.of("letter for letter the same")));
    }

    @Test
    void saysWhereTheRecogniserStoppedAndNothingWhenItReadTheWholeStory() {
        var longer = revision(1, with -> with.setEntityEndParagraph(211).setEntityEndOffset(40));

        assertThat(CleanStories.published(longer, NOON, LeadPolicies.agency()).getEntityEnd())
                .hasValue(new TextPlace(211, 40));
        assertThat(CleanStories.published(revision(1), NOON, LeadPolicies.agency())
                        .getEntityEnd())
                .isEmpty();
    }

    @Test
    void takesTheTimeOfReceiptWhereTheAgencySendsNone() {
        var undated = revision(
                1, with -> with.setVersionCreated(null).setVersionCreatedRaw("").setReceivedAt(NOON));

        var clean = CleanStories.published(undated, NOON, LeadPolicies.agency());

        assertThat(clean.getVersionCreated()).hasValue(NOON);
        assertThat(clean.getVersionCreatedRaw()).isEmpty();
    }

    @Test
    void leavesBehindTheNoteForEditorsAndNothingThatReadersNeed() {
        var left = fields(EnrichedStory.getClassSchema());
        left.removeAll(fields(CleanStory.getClassSchema()));

        assertThat(left)
                .containsExactlyInAnyOrder(
                        "receiptId",
                        "source",
                        "name",
                        "pubStatusRaw",
                        "embargoed",
                        "embargoedUntil",
                        "embargoedUntilRaw",
                        "textSignal",
                        "textSignalField",
                        "editorialNote",
                        // in repeatedLead
                        "leadKind",
                        "leadBand",
                        "leadScore",
                        "leadRemoved",
                        "leadRepeats",
                        "leadFacts",
                        "leadConflicts",
                        // in entityEnd
                        "entityEndParagraph",
                        "entityEndOffset",
                        // in diagnostics
                        "languageEngine",
                        "languageConfidence",
                        "entityEngine",
                        "leadEngine",
                        "leadEvidence",
                        "leadReasons");
    }

    @Test
    void keepsCreditRightsBylineAndDateline() {
        var clean = CleanStories.published(
                revision(
                        1,
                        with -> with.setCreditLine("Harbour News")
                                .setUsageTerms("Not for archives")
                                .setCopyrightNotice("(c) Harbour News")
                                .setByline("By Ida Holm")
                                .setDateline("NORTHPORT, March 2")),
                NOON,
                LeadPolicies.agency());

        assertThat(List.of(
                        clean.getCreditLine(),
                        clean.getUsageTerms(),
                        clean.getCopyrightNotice(),
                        clean.getByline(),
                        clean.getDateline()))
                .containsExactly(
                        "Harbour News", "Not for archives", "(c) Harbour News", "By Ida Holm", "NORTHPORT, March 2");
    }

    @Test
    void withdrawsWithoutAWordOfTheStory() {
        var withdrawn = CleanStories.withdrawn(revision(7), SEVEN, new Decision.Retract("killed"), NOON);

        assertThat(withdrawn.getHeadline() + withdrawn.getSummary() + withdrawn.getSlugline())
                .isEmpty();
        assertThat(withdrawn.getParagraphs()).isEmpty();
    }

    @Test
    void givesAWithdrawalTheNewestRevisionSoThatItIsNotOlderThanWhatItWithdraws() {
        var withdrawn = CleanStories.withdrawn(kill(2), SEVEN, new Decision.Retract("killed"), NOON);

        assertThat(withdrawn.getRevision()).isEqualTo("7");
        assertThat(withdrawn.getVersionCreated()).contains(NOON);
    }

    private static Set<String> fields(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).collect(Collectors.toSet());
    }
}

package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.LeadRepeat;
import org.copytaster.schemas.Mention;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Removed;
import org.junit.jupiter.api.Test;

class CleanRecordTextTest {
    private final CleanStory story = CleanStory.newBuilder()
            .setStoryId("northwire.example:nw-1")
            .setProvider("northwire.example")
            .setHeadline("Weil opens ferry line")
            .setVersionCreated(Instant.parse("2026-09-12T06:30:00Z"))
            .setRepeatedLead(LeadRepeat.newBuilder()
                    .setKind("paraphrase")
                    .setScore(0.973)
                    .setAgencyTelling(List.of("1"))
                    .build())
            .setRemoved(List.of(new Removed(0, "text", "The line is open.", "repeated-lead", "summary")))
            .setParagraphs(List.of(new Paragraph(1, "text", "Anna Weil opened the line.")))
            .setEntities(List.of(new Entity(
                    "person",
                    "Anna Weil",
                    "",
                    "recogniser",
                    List.of(
                            new Mention("headline", -1, 0, 4, "Weil", "short", "", "recogniser"),
                            new Mention("paragraph", 1, 0, 9, "Anna Weil", "name", "", "recogniser")),
                    "",
                    0.5,
                    List.of())))
            .build();

    @Test
    void showsHeadlinePlaceAndTimeWithEntitiesMarked() {
        assertThat(new CleanRecordText(Ink.PLAIN, new Wrap(100)).lines(story))
                .startsWith(
                        "[Weil | person] opens ferry line",
                        "northwire.example | 2026-09-12T06:30:00Z | northwire.example:nw-1");
    }

    @Test
    void strikesTheRemovedLeadThroughWithItsReason() {
        assertThat(String.join("\n", new CleanRecordText(Ink.PLAIN, new Wrap(100)).lines(story)))
                .contains("  0  ~~The line is open.~~")
                .contains("removed: repeats 1 (paraphrase, 0.97); its words are the summary now")
                .contains("  1  [Anna Weil | person] opened the line.");
    }

    @Test
    void setsEachTextUnderItsBeginning() {
        assertThat(new CleanRecordText(Ink.PLAIN, new Wrap(40)).lines(story))
                .containsExactly(
                        "[Weil | person] opens ferry line",
                        "northwire.example |",
                        "     2026-09-12T06:30:00Z |",
                        "     northwire.example:nw-1",
                        "  0  ~~The line is open.~~",
                        "     removed: repeats 1 (paraphrase,",
                        "     0.97); its words are the summary",
                        "     now",
                        "  1  [Anna Weil | person] opened the",
                        "     line.",
                        "     about: Anna Weil");
    }

    @Test
    void endsWithTheEntitiesThatMatterMost() {
        assertThat(new CleanRecordText(Ink.PLAIN, new Wrap(100)).lines(story)).endsWith("     about: Anna Weil");
    }

    @Test
    void strikesWithTheTerminalsOwnSigns() {
        assertThat(new CleanRecordText(Ink.TERMINAL, new Wrap(100)).lines(story))
                .anyMatch(line -> line.contains("\u001b[9;31m"));
    }

    @Test
    void saysPlainlyThatAStoryWasKilled() {
        var killed = CleanStory.newBuilder()
                .setStoryId("northwire.example:nw-1")
                .setPubStatus("canceled")
                .setReason("killed")
                .build();
        assertThat(new CleanRecordText(Ink.PLAIN, new Wrap(100)).lines(killed))
                .containsExactly("STORY KILLED: do not use", "northwire.example:nw-1 | no time | reason: killed");
    }
}

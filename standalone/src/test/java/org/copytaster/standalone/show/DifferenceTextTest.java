package org.copytaster.standalone.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Paragraph;
import org.junit.jupiter.api.Test;

class DifferenceTextTest {
    private static final CleanStory OLD =
            story("1", "Ferry is back", "It sails.", "Anna Weil said so.", "Tickets cost 4.");
    private static final CleanStory NOW =
            story("2", "Ferry is gone", "A storm came at noon.", "Ana Weil said so.", "Tickets cost 4.");
    private final Wrap wrap = new Wrap(80);

    @Test
    void marksWordsBySignsWhereThereIsNoColour() {
        assertThat(new DifferenceText(Ink.PLAIN, wrap).lines(OLD, NOW))
                .containsExactly(
                        "harbour:ferry-1",
                        "from revision 1 of 2026-03-02T12:00:00Z to revision 2 of 2026-03-02T12:00:00Z",
                        "headline  Ferry is [-back-]{+gone+}",
                        "-   0  [-It sails.-]",
                        "+   0  {+A storm came at noon.+}",
                        "~   1  [-Anna-]{+Ana+} Weil said so.",
                        "       (1 paragraph as before)");
    }

    @Test
    void marksWordsByColourOnATerminal() {
        assertThat(new DifferenceText(Ink.TERMINAL, wrap).lines(OLD, NOW))
                .contains("~   1  \u001b[9;31mAnna\u001b[0m\u001b[4;32mAna\u001b[0m Weil said so.");
    }

    @Test
    void saysThatNothingChanged() {
        assertThat(new DifferenceText(Ink.PLAIN, wrap).lines(OLD, OLD))
                .endsWith("nothing changed but what tells one revision from another");
    }

    @Test
    void isAnObjectForEachFieldThatChangedAndForEachParagraph() {
        assertThat(DifferenceJson.of(OLD, NOW)).hasToString("""
                        [{"field":"headline","op":"change","words":[["same","Ferry is "],["remove","back"],["add","gone"]]},\
                        {"was":0,"op":"remove","words":[["remove","It sails."]]},\
                        {"paragraph":0,"op":"add","words":[["add","A storm came at noon."]]},\
                        {"paragraph":1,"was":1,"op":"change",\
                        "words":[["remove","Anna"],["add","Ana"],["same"," Weil said so."]]},\
                        {"paragraph":2,"was":2,"op":"same","words":[["same","Tickets cost 4."]]}]""");
    }

    private static CleanStory story(String revision, String headline, String... texts) {
        var paragraphs = new java.util.ArrayList<Paragraph>();
        List.of(texts).forEach(text -> paragraphs.add(new Paragraph(paragraphs.size(), "text", text)));
        return CleanStory.newBuilder()
                .setStoryId("harbour:ferry-1")
                .setRevision(revision)
                .setVersionCreated(Instant.parse("2026-03-02T12:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(paragraphs)
                .build();
    }
}

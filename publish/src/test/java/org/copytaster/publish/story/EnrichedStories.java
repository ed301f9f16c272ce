package org.copytaster.publish.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Paragraph;

/** Stories of our own to test with. */
public final class EnrichedStories {
    /** When the first revision was made and received. */
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private EnrichedStories() {}

    /** A usable revision; number and minute rise together. */
    public static EnrichedStory revision(int number) {
        return revision(number, with -> with);
    }

    /** The same with changes. */
    public static EnrichedStory revision(int number, UnaryOperator<EnrichedStory.Builder> changes) {
        var builder = EnrichedStory.newBuilder()
                .setStoryId("harbour:ferry-1")
                .setProvider("harbour")
                .setGuid("ferry-1")
                .setRevision(Integer.toString(number))
                .setContentSha256("hash-" + number)
                .setFormat("ninjs-3")
                .setReceivedAt(NOON)
                .setVersionCreated(NOON.plusSeconds(60L * number))
                .setVersionCreatedRaw(NOON.plusSeconds(60L * number).toString())
                .setHeadline("Ferry returns to the northern route")
                .setParagraphs(
                        paragraphs("The ferry sails again.", "It had been in dock since May.", "Tickets are sold."))
                .setEditorialNote("Desks: check the dock's name")
                .setWarnings(new ArrayList<>());
        return changes.apply(builder).build();
    }

    /** A kill without a body, as agencies send it. */
    public static EnrichedStory kill(int number) {
        return revision(
                number,
                with -> with.setPubStatus("canceled").setHeadline("KILL").setParagraphs(List.of()));
    }

    /** A body of text paragraphs. */
    public static List<Paragraph> paragraphs(String... texts) {
        var paragraphs = new ArrayList<Paragraph>();
        for (var text : texts) {
            paragraphs.add(new Paragraph(paragraphs.size(), "text", text));
        }
        return paragraphs;
    }
}

package org.copytaster.standalone.where;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.streams.DeadLetters;

/** What the records of each topic tell of a story. Of its copy nothing but what says which story it is. */
public final class Sightings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sightings() {}

    /** A record of wire.received. */
    public static Sighting received(StoredRecord<byte[]> record) {
        var name = record.header("ce_wirename");
        var tells = words(
                record.value().map(bytes -> bytes.length + " bytes").orElse("no bytes"),
                from(record.header("ce_wiresource")),
                name.isEmpty() ? "" : "called " + name);
        return sighting(record, "", record.key(), "", tells);
    }

    /** A record of wire.stories. */
    public static Sighting story(StoredRecord<Story> record) {
        return record.value()
                .map(story -> sighting(
                        record,
                        story.getStoryId(),
                        story.getReceiptId(),
                        story.getRevision(),
                        words(story.getFormat(), from(story.getSource()), story.getPubStatus())))
                .orElseGet(() -> empty(record));
    }

    /** A record of wire.enriched. */
    public static Sighting enriched(StoredRecord<EnrichedStory> record) {
        return record.value()
                .map(story -> sighting(
                        record,
                        story.getStoryId(),
                        story.getReceiptId(),
                        story.getRevision(),
                        words(
                                language(story),
                                story.getEntities().size() + " entities",
                                story.getLeadRemoved().isEmpty() ? "" : "a repeated lead")))
                .orElseGet(() -> empty(record));
    }

    private static String language(EnrichedStory story) {
        return Optional.of(story.getDetectedLanguage())
                .filter(code -> !code.isEmpty())
                .orElse("no language");
    }

    /** A record of news.stories or news.latest. */
    public static Sighting clean(StoredRecord<CleanStory> record) {
        return record.value()
                .map(story -> sighting(
                        record,
                        story.getStoryId(),
                        "",
                        story.getRevision(),
                        words(story.getPubStatus(), story.getChange(), story.getReason())))
                .orElseGet(() -> empty(record));
    }

    /** A record of news.ninjs. */
    public static Sighting ninjs(StoredRecord<String> record) {
        try {
            var ninjs = JSON.readTree(record.value().orElse("{}"));
            return sighting(
                    record,
                    record.key(),
                    "",
                    ninjs.path("version").asText(),
                    ninjs.path("pubStatus").asText());
        } catch (JsonProcessingException e) {
            return sighting(record, record.key(), "", "", "no JSON");
        }
    }

    /** A record of wire.rejected. */
    public static Sighting rejected(StoredRecord<Rejection> record) {
        return record.value()
                .map(refused -> sighting(
                        record,
                        refused.getStoryId(),
                        refused.getReceiptId(),
                        "",
                        refused.getReason() + ": " + refused.getDetail()))
                .orElseGet(() -> empty(record));
    }

    /** A record of wire.dead. */
    public static Sighting dead(StoredRecord<byte[]> record) {
        var tells = record.header(DeadLetters.REASON) + ": " + record.header(DeadLetters.FAILED_AT + "message")
                + " (from " + DeadLetter.cameFrom(record) + ")";
        return sighting(record, record.key(), "", "", tells);
    }

    private static Sighting empty(StoredRecord<?> record) {
        return sighting(record, record.key(), "", "", "forgotten");
    }

    private static Sighting sighting(
            StoredRecord<?> record, String storyId, String receiptId, String revision, String tells) {
        return new Sighting(
                record.topic(),
                record.partition(),
                record.offset(),
                record.time(),
                storyId,
                receiptId,
                revision,
                OneLine.of(tells));
    }

    private static String from(String source) {
        return source.isEmpty() ? "" : "from " + source;
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}

package org.copytaster.standalone.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topics;

/** Reads the few things out of a record that the guarantees ask for. */
final class RecordReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The news topics; a {@link NewsRecord} names one by its place here. */
    static final List<String> NEWS = List.of(
            Topics.standard().published().name(),
            Topics.standard().latest().name(),
            Topics.standard().ninjs().name(),
            Topics.standard().latestNinjs().name());

    private static final Set<String> JSON_TOPICS = Set.of(
            Topics.standard().ninjs().name(), Topics.standard().latestNinjs().name());

    private final Topics topics = Topics.standard();

    /** A record of one of the news topics. */
    NewsRecord news(Place place, ConsumerRecord<String, byte[]> record) throws IOException {
        int topic = NEWS.indexOf(record.topic());
        var read = Instant.now();
        if (JSON_TOPICS.contains(record.topic())) {
            var ninjs = JSON.readTree(record.value());
            return new NewsRecord(
                    place, topic, Copy.number(record.key()), number(ninjs), kind(ninjs), Optional.empty(), read);
        }
        CleanStory story = topics.published()
                .values()
                .deserializer()
                .deserialize(record.topic(), record.headers(), record.value());
        return new NewsRecord(
                place,
                topic,
                Copy.number(record.key()),
                Integer.parseInt(story.getRevision()),
                RevisionKind.of(story.getPubStatus()),
                story.getPublishedAt(),
                read);
    }

    /** A record of wire.enriched. */
    EnrichedRecord enriched(Place place, ConsumerRecord<String, byte[]> record) {
        var story = topics.enriched().values().deserializer().deserialize(record.topic(), record.value());
        return new EnrichedRecord(
                place, Copy.number(record.key()), Integer.parseInt(story.getRevision()), story.getReceiptId());
    }

    /** The revision in a dead letter, whichever topic it was read from; 0 when it cannot be told. */
    int revision(ConsumerRecord<String, byte[]> letter) {
        try {
            var story = topics.enriched().values().deserializer().deserialize(letter.topic(), letter.value());
            return Integer.parseInt(story.getRevision());
        } catch (SerializationException e) {
            return revisionAsItCame(letter);
        }
    }

    private int revisionAsItCame(ConsumerRecord<String, byte[]> letter) {
        try {
            var story = topics.stories().values().deserializer().deserialize(letter.topic(), letter.value());
            return Integer.parseInt(story.getRevision());
        } catch (SerializationException e) {
            return 0;
        }
    }

    private static int number(JsonNode ninjs) {
        return Integer.parseInt(ninjs.path("version").asText());
    }

    private static RevisionKind kind(JsonNode ninjs) {
        return RevisionKind.of(ninjs.path("pubStatus").asText());
    }

    /** A record of wire.status. */
    StandingRecord standing(Place place, ConsumerRecord<String, byte[]> record) {
        StoryStatus status = topics.status().values().deserializer().deserialize(record.topic(), record.value());
        var states = new HashMap<Integer, String>();
        int out = 0;
        for (RevisionStatus one : status.getRevisions()) {
            int revision = Integer.parseInt(one.getRevision());
            states.put(revision, one.getState());
            out = one.getContentSha256().equals(status.getPublishedSha256()) ? revision : out;
        }
        var newest = status.getNewestRevision();
        return new StandingRecord(
                place,
                Copy.number(status.getStoryId()),
                status.getDecision(),
                newest.isEmpty() ? 0 : Integer.parseInt(newest),
                out,
                StoryHistory.carrying(status).stream().map(NEWS::indexOf).collect(Collectors.toSet()),
                states,
                status.getRevisions().size());
    }
}

package org.copytaster.standalone.where;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.runtime.story.StatusJson;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.standalone.show.OneLine;
import org.copytaster.streams.DeadLetters;

/** What waits and what failed, made of the records that tell of it. */
public final class Listings {
    private Listings() {}

    /** A story that waits; nothing when it does not. */
    public static Optional<Listed> held(StoredRecord<StoryStatus> record) {
        return record.value()
                .filter(status -> status.getDecision().equals("hold"))
                .map(status -> held(record, status));
    }

    private static Listed held(StoredRecord<StoryStatus> record, StoryStatus status) {
        var newest = status.getRevisions().stream()
                .filter(one -> one.getState().equals("held"))
                .reduce((earlier, later) -> later);
        var until = status.getEmbargoed() && !status.getEmbargoReleased()
                ? "until " + status.getEmbargoedUntil().map(Instant::toString).orElse("told otherwise")
                : "";
        return new Listed(
                status.getStoryId(),
                newest.flatMap(RevisionStatus::getAt).or(status::getUpdatedAt).orElse(record.time()),
                status.getReason(),
                status.getProvider(),
                "",
                words(until, newest.map(one -> named(one.getRevision())).orElse("")),
                StatusJson.decided(status));
    }

    private static String named(String revision) {
        return revision.isEmpty() ? "a revision without a number" : "revision " + revision;
    }

    /** An input, an item of one, or a story behind the door, that was refused. */
    public static Optional<Listed> rejected(StoredRecord<Rejection> record) {
        return record.value().map(refused -> rejected(record, refused));
    }

    private static Listed rejected(StoredRecord<Rejection> record, Rejection refused) {
        var story = refused.getStoryId();
        var provider = story.contains(":") ? story.substring(0, story.indexOf(':')) : refused.getSource();
        var place = refused.getLine() > 0 ? "line " + refused.getLine() + ", column " + refused.getColumn() : "";
        return new Listed(
                refused.getReceiptId(),
                record.time(),
                refused.getReason(),
                provider,
                "",
                words(
                        OneLine.of(refused.getDetail()),
                        place,
                        OneLine.of(refused.getName()),
                        story,
                        refused.getSize() + " bytes" + (refused.getTruncated() ? ", the beginning kept" : "")),
                json(record, refused));
    }

    private static ObjectNode json(StoredRecord<Rejection> record, Rejection refused) {
        return at(record)
                .put("receipt", refused.getReceiptId())
                .put("reason", refused.getReason())
                .put("detail", refused.getDetail())
                .put("hint", refused.getHint())
                .put("line", refused.getLine())
                .put("column", refused.getColumn())
                .put("pointer", refused.getPointer())
                .put("story", refused.getStoryId())
                .put("source", refused.getSource())
                .put("name", refused.getName())
                .put("format", refused.getFormat())
                .put("size", refused.getSize())
                .put("sha256", refused.getSha256())
                .put("truncated", refused.getTruncated());
    }

    /** A dead letter (KIP-1034): a record that broke the code that read it. */
    public static Optional<Listed> dead(StoredRecord<byte[]> record) {
        var reason = record.header(DeadLetters.REASON);
        var topic = record.header(DeadLetters.FAILED_AT + "topic");
        var message = record.header(DeadLetters.FAILED_AT + "message");
        var key = record.key();
        var json = at(record)
                .put("key", key)
                .put("reason", reason)
                .put("exception", record.header(DeadLetters.FAILED_AT + "exception"))
                .put("message", message)
                .put("fromTopic", topic)
                .put("fromPartition", record.header(DeadLetters.FAILED_AT + "partition"))
                .put("fromOffset", record.header(DeadLetters.FAILED_AT + "offset"))
                .put("size", record.value().map(bytes -> bytes.length).orElse(0));
        return Optional.of(new Listed(
                record.place(),
                record.time(),
                reason.isEmpty() ? "no-reason" : reason,
                key.contains(":") ? key.substring(0, key.indexOf(':')) : "",
                topic,
                words(
                        OneLine.of(key),
                        topic.isEmpty() ? "" : "from " + DeadLetter.cameFrom(record),
                        OneLine.of(message)),
                json));
    }

    private static ObjectNode at(StoredRecord<?> record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", record.topic())
                .put("partition", record.partition())
                .put("offset", record.offset())
                .put("time", record.time().toString());
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining("; "));
    }
}

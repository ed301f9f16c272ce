package org.copytaster.ingest.stream;

import java.time.Instant;
import java.util.Optional;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Source;
import org.copytaster.schemas.identity.Sha256;

/**
 * An input on its way in.
 *
 * @param content its bytes
 * @param source where it comes through
 * @param name what the sender calls it
 * @param id who the sender says its story is; see {@link org.copytaster.ingest.input.WireInput}
 * @param trace the sender's W3C traceparent, passed on as it is
 * @param key what the sender calls this delivery; the same key again means the same delivery again
 * @param modified of a file, when it was last changed: the same name, bytes and time are the same delivery
 * @param refusal why it is refused unread, if it is
 */
public record Delivery(
        InputBytes content,
        Source source,
        Optional<String> name,
        Optional<String> id,
        Optional<String> trace,
        Optional<String> key,
        Optional<Instant> modified,
        Optional<Refusal> refusal) {

    /** A file: all that its sender says of it is its name. */
    public static Delivery file(InputBytes content, Source source, String name) {
        return new Delivery(
                content,
                source,
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * One entry of a feed.
     *
     * @param name what the feed calls it: with its bytes this is what the delivery is called
     */
    public static Delivery entry(InputBytes content, Source source, String name) {
        return new Delivery(
                content,
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("entry " + Sha256.of(name, content.sha256())),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the time at which it was last changed. */
    public Delivery modifiedAt(Instant time) {
        return new Delivery(content, source, name, id, trace, key, Optional.of(time), refusal);
    }

    /** The same, to be refused unread. */
    public Delivery refusedFor(Refusal why) {
        return new Delivery(content, source, name, id, trace, key, modified, Optional.of(why));
    }

    /**
     * What this delivery is called however often it comes, where that can be told: by its sender's key, or as a file.
     * Its bytes are part of it, so that a key that is used for another input is never taken for the same delivery.
     *
     * @param fingerprint this delivery's
     */
    Optional<String> identity(String fingerprint) {
        return key.map(word -> "key " + word)
                .or(() -> modified.map(time -> "file " + time))
                .map(called -> Sha256.of(source.name(), called, fingerprint).substring(0, 32));
    }

    /** A hash of everything that tells one input from another. */
    String fingerprint() {
        return Sha256.of(
                content.sha256(),
                Long.toString(content.size()),
                source.format().orElse(""),
                name.orElse(""),
                id.orElse(""));
    }
}

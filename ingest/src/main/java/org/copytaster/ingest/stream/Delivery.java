package org.copytaster.ingest.stream;

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
 * @param refusal why it is refused unread, if it is
 */
public record Delivery(
        InputBytes content,
        Source source,
        Optional<String> name,
        Optional<String> id,
        Optional<String> trace,
        Optional<String> key,
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
                Optional.empty());
    }

    /** The same, to be refused unread. */
    public Delivery refusedFor(Refusal why) {
        return new Delivery(content, source, name, id, trace, key, Optional.of(why));
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

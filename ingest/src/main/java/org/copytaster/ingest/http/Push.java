package org.copytaster.ingest.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.schemas.identity.Sha256;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;

/**
 * One push whose body is here: what it is, and what it is answered. Runs on a worker's thread up to the send; the answer
 * comes from whoever acknowledges.
 */
final class Push {
    private final Desk desk;
    private final HttpFields headers;
    private final Fields query;
    private final Caller caller;

    Push(Desk desk, HttpFields headers, Fields query, Caller caller) {
        this.desk = desk;
        this.headers = headers;
        this.query = query;
        this.caller = caller;
    }

    /**
     * The answer to this body.
     *
     * @param waited how long it waited for a worker, in nanoseconds
     */
    CompletableFuture<Answer> answer(Body body, long waited) {
        if (waited > desk.patience().turn().toNanos()) {
            return done(Problems.overloaded("the push waited too long behind others"));
        }
        if (body instanceof Body.TooLarge large) {
            return once(large.content(), Optional.of(ContentCoding.tooLarge(desk.inputBytes())));
        }
        var decoded = desk.coding()
                .decode(
                        ((Body.Whole) body).bytes().array(),
                        header(HttpHeader.CONTENT_ENCODING).orElse(""));
        if (decoded instanceof ContentCoding.Refused refused) {
            return once(refused.content(), Optional.of(refused.refusal()));
        }
        var content = ((ContentCoding.Whole) decoded).content();
        return once(content, mediaType().refusal(content));
    }

    /** One input is taken once, however often it comes. */
    private CompletableFuture<Answer> once(InputBytes content, Optional<Refusal> refusal) {
        var declared = header("Idempotency-Key").filter(key -> !key.isBlank());
        if (declared.filter(key -> key.length() > Replays.LONGEST_KEY).isPresent()) {
            return done(Problems.badKey());
        }
        var delivery = delivery(content);
        var fingerprint = fingerprint(delivery);
        var key = caller.source() + declared.map(word -> " key " + word).orElse(" input " + fingerprint);
        var turn = desk.replays().claim(key, fingerprint);
        if (!turn.isFirst()) {
            return again(turn.entry(), fingerprint);
        }
        return taken(delivery, refusal).thenApply(answer -> {
            desk.replays().settle(key, turn.entry(), answer);
            return answer;
        });
    }

    private CompletableFuture<Answer> again(Replays.Entry first, String fingerprint) {
        if (!first.fingerprint().equals(fingerprint)) {
            return done(Problems.keyReused());
        }
        return first.answer()
                .thenApply(answer -> answer.isSuccess() ? answer.with("Idempotent-Replayed", "true") : answer)
                .completeOnTimeout(
                        Problems.stillInFlight(), desk.patience().turn().toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Answer> taken(Delivery delivery, Optional<Refusal> refusal) {
        try {
            return refusal.map(why -> desk.door().refuse(why, delivery))
                    .orElseGet(() -> desk.door().take(delivery))
                    .thenApply(Answer::of)
                    .exceptionally(desk::failed);
        } catch (RuntimeException | StackOverflowError e) {
            // A parser that breaks must not leave its sender, or the next with the same key, without an answer.
            return done(desk.failed(e));
        }
    }

    private Delivery delivery(InputBytes content) {
        var format = query("format").or(mediaType()::format);
        return new Delivery(content, caller.source(format), query("name"), query("id"), header("traceparent"));
    }

    private static String fingerprint(Delivery delivery) {
        return Sha256.of(
                delivery.content().sha256(),
                Long.toString(delivery.content().size()),
                delivery.source().format().orElse(""),
                delivery.name().orElse(""),
                delivery.id().orElse(""));
    }

    private MediaType mediaType() {
        return MediaType.of(header(HttpHeader.CONTENT_TYPE));
    }

    private Optional<String> query(String name) {
        return Optional.ofNullable(query.getValue(name)).filter(value -> !value.isBlank());
    }

    private Optional<String> header(HttpHeader name) {
        return Optional.ofNullable(headers.get(name));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static CompletableFuture<Answer> done(Answer answer) {
        return CompletableFuture.completedFuture(answer);
    }
}

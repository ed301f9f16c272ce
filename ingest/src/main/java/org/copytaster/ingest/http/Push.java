package org.copytaster.ingest.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.stream.Delivery;
import org.copytaster.ingest.stream.Receipt;
import org.copytaster.ingest.stream.Reception;
import org.copytaster.schemas.identity.StoryId;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One push whose body is here: what it is, and what it is answered. Runs on a worker's thread up to the send; the answer
 * comes from whoever acknowledges.
 */
final class Push {
    /** The longest Idempotency-Key, in characters. */
    static final int LONGEST_KEY = 255;

    private static final Logger LOG = LoggerFactory.getLogger(Push.class);

    private final PushContext desk;
    private final HttpFields headers;
    private final Fields query;
    private final Caller caller;

    Push(PushContext desk, HttpFields headers, Fields query, Caller caller) {
        this.desk = desk;
        this.headers = headers;
        this.query = query;
        this.caller = caller;
    }

    /** Whether the sender names a story by what cannot be a key: told at once, for nobody would find the story under it. */
    boolean hasBadId() {
        return query("id").filter(id -> StoryId.of("id", id).isEmpty()).isPresent();
    }

    /**
     * The answer to this body.
     *
     * @param room where the bytes that come out of it are booked too
     * @param waited how long it waited for a worker, in nanoseconds
     */
    CompletableFuture<Answer> answer(Body body, BodyBudget.Share room, long waited) {
        if (waited > desk.patience().turn().toNanos()) {
            return done(Problems.overloaded("the push waited too long behind others"));
        }
        var stopped = unproven(body).or(this::overQuota);
        if (stopped.isPresent()) {
            return done(stopped.get());
        }
        if (body instanceof Body.TooLarge large) {
            return once(large.content(), Optional.of(ContentCoding.tooLarge(desk.inputBytes())));
        }
        var decoded = desk.coding()
                .decode(
                        ((Body.Whole) body).bytes().array(),
                        header(HttpHeader.CONTENT_ENCODING).orElse(""),
                        room);
        if (decoded instanceof ContentCoding.NoRoom) {
            return done(Problems.overloaded("the door holds all the copy it has room for"));
        }
        if (decoded instanceof ContentCoding.Refused refused) {
            return once(refused.content(), Optional.of(refused.refusal()));
        }
        var content = ((ContentCoding.Whole) decoded).content();
        return once(content, mediaType().refusal(content));
    }

    /** Why this body is not its sender's, if it must be signed. */
    private Optional<Answer> unproven(Body body) {
        if (caller.signature().isEmpty()) {
            return Optional.empty();
        }
        if (!(body instanceof Body.Whole whole)) {
            LOG.warn(
                    "a push in the name of the source {} from {} was not read: it has more than {} bytes",
                    caller.sender().source(),
                    caller.address(),
                    desk.inputBytes());
            return Optional.of(Problems.tooLargeToCheck(desk.inputBytes()));
        }
        return switch (caller.check(
                this::header, whole.bytes().array(), desk.clock().instant())) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(desk.entrance().wrongSignature(caller.address()));
            case STALE -> Optional.of(Problems.staleSignature());
        };
    }

    private Optional<Answer> overQuota() {
        return caller.source().flatMap(desk.quotas()::spend).map(Problems::overQuota);
    }

    /** One input is taken once, however often it comes. */
    private CompletableFuture<Answer> once(InputBytes content, Optional<Refusal> refusal) {
        var key = isSigned()
                ? caller.delivery(this::header)
                : header("Idempotency-Key").filter(word -> !word.isBlank());
        if (key.filter(word -> word.length() > LONGEST_KEY).isPresent()) {
            return done(Problems.badKey());
        }
        var reception = desk.door().take(delivery(content, key, refusal));
        if (reception instanceof Reception.First first) {
            return answer(first.receipt());
        }
        return reception instanceof Reception.Again again ? again(answer(again.receipt())) : done(Problems.keyReused());
    }

    private CompletableFuture<Answer> answer(CompletableFuture<Receipt> receipt) {
        return receipt.thenApply(caller::answer).exceptionally(desk::failed);
    }

    private CompletableFuture<Answer> again(CompletableFuture<Answer> first) {
        return first.thenApply(answer -> answer.isSuccess() ? answer.with("Idempotent-Replayed", "true") : answer)
                .completeOnTimeout(
                        Problems.stillInFlight(), desk.patience().turn().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Delivery delivery(InputBytes content, Optional<String> key, Optional<Refusal> refusal) {
        // A type that the bytes contradict names no format either.
        var format = query("format")
                .or(() -> refusal.isPresent() || isSigned()
                        ? Optional.empty()
                        : mediaType().format(content));
        return new Delivery(
                content,
                caller.sender().source(format),
                query("name"),
                query("id"),
                header("traceparent"),
                key,
                Optional.empty(),
                refusal);
    }

    private MediaType mediaType() {
        return MediaType.of(header(HttpHeader.CONTENT_TYPE));
    }

    private boolean isSigned() {
        return caller.signature().isPresent();
    }

    /** What stands in the query is not signed: whoever recorded a signed push could say with it whose story it is. */
    private Optional<String> query(String name) {
        return isSigned() ? Optional.empty() : word(name);
    }

    private Optional<String> word(String name) {
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

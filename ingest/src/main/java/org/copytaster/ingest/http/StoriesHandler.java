package org.copytaster.ingest.http;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.copytaster.runtime.command.Version;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * POST /v1/stories, and GET for look-ups; what is told of both in OpenAPI. Jetty's threads only move bytes; parsing and sending are the workers', and the answer is written by
 * whichever thread learns it.
 */
final class StoriesHandler extends Handler.Abstract.NonBlocking {
    static final String PATH = "/v1/stories";

    private final PushContext desk;
    private final SuperdeskAssets assets;
    private final Optional<StoryLookups> lookups;
    private final Executor workers;
    private final Semaphore inflight;
    private final BodyBudget budget;
    private final BodyBudget unproven;
    private final AnswerCounts tally;
    private final Answer description;

    /**
     * A handler.
     *
     * @param assets answers where Superdesk would bring pictures
     * @param lookups answers GET; nobody does without
     * @param workers parse and send; a push waits for one no longer than the desk's patience
     * @param inflight a permit for each push from the last byte of its body to its answer
     * @param budget room for the bodies of senders that showed who they are
     * @param unproven room for bodies that must be read before it is known whether they are a stranger's
     */
    StoriesHandler(
            PushContext desk,
            SuperdeskAssets assets,
            Optional<StoryLookups> lookups,
            Executor workers,
            Semaphore inflight,
            BodyBudget budget,
            BodyBudget unproven,
            AnswerCounts tally) {
        this.desk = desk;
        this.assets = assets;
        this.lookups = lookups;
        this.workers = workers;
        this.inflight = inflight;
        this.budget = budget;
        this.unproven = unproven;
        this.tally = tally;
        this.description = Answer.described(DoorDescription.json(Version.number(), lookups.isPresent()));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var reply = new Reply(request, response, callback, tally);
        // The path as it was sent: what only becomes it by dots or parameters is none that anybody was given.
        if (assets.isFor(request)) {
            assets.answer(request, reply);
        } else if (DoorDescription.PATH.equals(request.getHttpURI().getPath()) && isLookup(request.getMethod())) {
            reply.sendUnread(description);
        } else if (!PATH.equals(request.getHttpURI().getPath())) {
            reply.sendUnread(Problems.notFound());
        } else if (isCodedInTransfer(request.getHeaders())) {
            reply.unread().send(Problems.transferCoding());
        } else if (request.getMethod().equals("POST")) {
            enter(request, reply, (caller, query) -> read(request, query, caller, reply));
        } else if (lookups.isPresent() && isLookup(request.getMethod())) {
            enter(request, reply, (caller, query) -> lookUp(lookups.get(), query, caller, reply));
        } else {
            reply.sendUnread(
                    Problems.methodNotAllowed(request.getMethod(), lookups.isPresent() ? "GET, HEAD, POST" : "POST"));
        }
        return true;
    }

    /** Of the answer to a HEAD Jetty sends the head only. */
    private static boolean isLookup(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the reply
    private void lookUp(StoryLookups lookups, Fields query, Caller caller, Reply reply) {
        var id = Optional.ofNullable(query.getValue("id")).filter(word -> !word.isBlank());
        if (caller.signature().isPresent()) {
            // Of a request without a body a signature proves nothing: it is the same for every question.
            reply.send(Problems.noKey());
            return;
        }
        lookups.answer(id, caller.sender()).exceptionally(desk::failed).thenAccept(reply::send);
    }

    /** Jetty undoes chunks and nothing else: a body that is also gzipped in transfer would be taken for copy. */
    private static boolean isCodedInTransfer(HttpFields headers) {
        return headers.getCSV(HttpHeader.TRANSFER_ENCODING, false).stream()
                .anyMatch(coding -> !coding.equalsIgnoreCase("chunked"));
    }

    private void enter(Request request, Reply reply, BiConsumer<Caller, Fields> comesIn) {
        var query = query(request);
        if (query.isEmpty()) {
            reply.sendUnread(Problems.badQuery());
            return;
        }
        var named = Optional.ofNullable(query.get().getValue("source")).filter(word -> !word.isBlank());
        var entry = desk.entrance()
                .entry(
                        request.getHeaders(),
                        named,
                        Request.getRemoteAddr(request),
                        () -> desk.tls().flatMap(tls -> tls.names(request)));
        if (entry instanceof SenderCheck.In in) {
            comesIn.accept(in.caller(), query.get());
        } else {
            reply.sendUnread(((SenderCheck.Out) entry).answer());
        }
    }

    private void read(Request request, Fields query, Caller caller, Reply reply) {
        var push = new Push(desk, request.getHeaders(), query, caller);
        if (push.hasBadId()) {
            reply.sendUnread(Problems.badId());
            return;
        }
        var room = (caller.signature().isPresent() ? unproven : budget).share();
        Request.addCompletionListener(request, failure -> room.close());
        BodyReader.read(
                request, desk.inputBytes(), desk.patience(), room, body -> arrived(push, caller, body, room, reply));
    }

    private static Optional<Fields> query(Request request) {
        try {
            return Optional.of(Request.extractQueryParameters(request));
        } catch (IllegalArgumentException | HttpException.RuntimeException e) {
            return Optional.empty();
        }
    }

    private void arrived(Push push, Caller caller, Body body, BodyBudget.Share room, Reply reply) {
        if (body instanceof Body.Whole) {
            admit(push, body, room, reply);
        } else if (body instanceof Body.TooLarge) {
            admit(push, body, room, reply.lingering());
        } else if (body instanceof Body.TooSlow slow) {
            reply.unread().send(caller.tooSlow(slow.detail()));
        } else if (body instanceof Body.NoRoom) {
            reply.lingering().send(Problems.overloaded("the door holds all the copy it has room for"));
        } else {
            reply.gone(((Body.Broken) body).cause());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is the reply
    private void admit(Push push, Body body, BodyBudget.Share room, Reply reply) {
        if (!inflight.tryAcquire()) {
            reply.send(Problems.overloaded("as many pushes as are allowed are in flight"));
            return;
        }
        long queued = System.nanoTime();
        CompletableFuture.supplyAsync(() -> push.answer(body, room, System.nanoTime() - queued), workers)
                .thenCompose(Function.identity())
                .exceptionally(desk::failed)
                .thenAccept(answer -> {
                    inflight.release();
                    reply.send(answer);
                });
    }
}

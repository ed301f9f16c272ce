package org.copytaster.ingest.push;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Pushes inputs to a front door: one at a time, in order, each with an Idempotency-Key made of its name and bytes, so that
 * nothing is taken twice however often it is sent.
 */
public final class Pusher {
    /** Longer than the door ever takes to answer. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final HttpClient http;
    private final Target target;
    private final Duration patience;
    private final Pause pause;
    private boolean reached;

    /**
     * A pusher.
     *
     * @param patience how long one input is sent again and again before it is given up
     * @param pause how to wait
     */
    public Pusher(Target target, Duration patience, Pause pause) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
        target.tls().ifPresent(client::sslContext);
        this.http = client.build();
        this.target = target;
        this.patience = patience;
        this.pause = pause;
    }

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        /** Waits so long. */
        void of(Duration length) throws InterruptedException;
    }

    /**
     * Pushes one input, again while the door asks for it.
     *
     * @param name what the sender calls it
     * @throws DoorAway when the door cannot be reached, or takes nothing for the whole of the patience
     * @throws InterruptedException when the process is stopping
     */
    public Pushed push(byte[] body, String name) throws InterruptedException {
        var request = request(body, name);
        var waited = Duration.ZERO;
        while (true) {
            var answer = send(request, waited);
            if (answer.isPresent() && !answer.get().isUndecided()) {
                return answer.get();
            }
            var next = answer.flatMap(Pushed::retryAfter)
                    .filter(wait -> wait.compareTo(SHORTEST_PAUSE) > 0)
                    .orElse(SHORTEST_PAUSE);
            waited = waited.plus(next);
            if (waited.compareTo(patience) > 0) {
                throw answer.map(last -> DoorAway.undecided(target.url(), last))
                        .orElseGet(() -> DoorAway.unreachable(target.url(), new ConnectException("connection lost")));
            }
            pause.of(next);
        }
    }

    /** Nothing when the connection broke and another try makes sense. */
    private Optional<Pushed> send(HttpRequest request, Duration waited) throws InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            reached = true;
            return Optional.of(Pushed.of(answer));
        } catch (IOException e) {
            if (!reached || waited.compareTo(patience) >= 0) {
                throw DoorAway.unreachable(target.url(), e);
            }
            return Optional.empty();
        }
    }

    /**
     * Asks whether there is a door at all.
     *
     * @throws DoorAway when nothing answers
     * @throws InterruptedException when the process is stopping
     */
    public void knock() throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(target.url()).timeout(ANSWER).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw DoorAway.unreachable(target.url(), e);
        }
    }

    /** Pushes one input once, without waiting for the answer. */
    public CompletableFuture<Pushed> pushAsync(byte[] body, String name) {
        return http.sendAsync(request(body, name), HttpResponse.BodyHandlers.ofString())
                .thenApply(Pushed::of);
    }

    private HttpRequest request(byte[] body, String name) {
        var push = PushRequest.of(target, body, name);
        var request = HttpRequest.newBuilder(push.address()).timeout(ANSWER);
        push.headers().forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(push.body())).build();
    }
}

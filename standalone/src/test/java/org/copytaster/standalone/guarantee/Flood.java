package org.copytaster.standalone.guarantee;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Pushes at a fixed rate, whatever the door says, and counts what it says. */
final class Flood {
    /** A client has no more connections than this; what is due beyond them waits. */
    private static final int CONNECTIONS = 1_000;

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int PARAGRAPHS = 12;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI door;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private int next;

    /** Of stories from this number on. */
    Flood(URI door, int first) {
        this.door = door;
        next = first;
    }

    /** Pushes one story again and again, each time under another key and as fast as the door takes it. */
    void repeat(int times) throws InterruptedException {
        int story = next++;
        for (int i = 0; i < times; i++) {
            connections.acquire();
            push(story, "flood-" + story + "-" + i);
            Progress.sign(i + " of " + times + " repeats pushed: " + answers());
        }
        awaitAnswers();
    }

    /** Pushes so many stories a second for so long; returns when the last is answered. */
    void run(int rate, Duration length) throws InterruptedException {
        long begin = System.nanoTime();
        long stories = rate * length.toMillis() / 1_000;
        for (int i = 0; i < stories; i++) {
            long due = begin + i * TimeUnit.SECONDS.toNanos(1) / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            connections.acquire();
            push();
            Progress.sign(i + " of " + stories + " stories pushed at " + rate + " a second: " + answers());
        }
        awaitAnswers();
    }

    private void awaitAnswers() throws InterruptedException {
        connections.acquire(CONNECTIONS);
        connections.release(CONNECTIONS);
    }

    /** Pushes one story and waits; how long the answer took. */
    Duration pushOne() throws InterruptedException {
        long begin = System.nanoTime();
        connections.acquire();
        push();
        awaitAnswers();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void push() {
        int story = next++;
        push(story, "flood-" + story);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is counted
    private void push(int story, String key) {
        var text = MixedCopy.text(new Random(story), PARAGRAPHS);
        var revision =
                new PlannedRevision(story, 1, RevisionKind.USABLE, Optional.empty(), MixedCopy.created(story, 1), text);
        var request = HttpRequest.newBuilder(door)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(revision.ninjs(Copy.guid(story))))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete(this::note);
    }

    private void note(@Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
        var what = response != null ? Integer.toString(response.statusCode()) : String.valueOf(failure);
        synchronized (answers) {
            answers.merge(what, 1, Integer::sum);
        }
        connections.release();
    }

    /** How often each answer came, by HTTP status or failure. */
    Map<String, Integer> answers() {
        synchronized (answers) {
            return Map.copyOf(answers);
        }
    }

    /** How many were taken. */
    int taken() {
        return answers().getOrDefault("202", 0);
    }
}

package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pushes copy as a client does: several connections, each delivery again until the door has decided, a story's deliveries
 * one after the other, those of several stories among each other.
 */
final class Sender implements AutoCloseable {
    private static final int LANES = 16;
    private static final int OPEN_STORIES = 6;
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long AGAIN_MILLIS = 200;

    private final Copy copy;
    private final URI door;
    private final Guarantees guarantees;
    private final Gap gap;
    private final Pace pace;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Thread> lanes = new ArrayList<>();
    private final AtomicInteger nextStory = new AtomicInteger();
    private final AtomicLong repeatedPushes = new AtomicLong();
    private volatile boolean stopped;

    /** A sender that has not begun. */
    Sender(Copy copy, URI door, Guarantees guarantees, Gap gap, Pace pace) {
        this.copy = copy;
        this.door = door;
        this.guarantees = guarantees;
        this.gap = gap;
        this.pace = pace;
    }

    /** Begins. */
    void start(long seed) {
        for (int lane = 0; lane < LANES; lane++) {
            var random = new Random(seed * LANES + lane);
            var thread = new Thread(() -> push(random), "lane-" + lane);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(
                    (dead, cause) -> guarantees.breach(new Breach("Run", dead.getName() + " died of " + cause, "")));
            lanes.add(thread);
            thread.start();
        }
    }

    /** Waits until everything has been pushed and decided. */
    boolean await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (var lane : lanes) {
            TimeUnit.NANOSECONDS.timedJoin(lane, Math.max(1, deadline - System.nanoTime()));
        }
        return !isBusy();
    }

    boolean isBusy() {
        return lanes.stream().anyMatch(Thread::isAlive);
    }

    /** How often a push had to be repeated because the door was away or could not take it. */
    long repeatedPushes() {
        return repeatedPushes.get();
    }

    private void push(Random random) {
        var open = new ArrayList<List<Delivery>>();
        while (!stopped) {
            if (open.size() < OPEN_STORIES && nextStory.get() < copy.stories()) {
                open(open);
            }
            if (open.isEmpty() && nextStory.get() >= copy.stories()) {
                return;
            }
            if (open.isEmpty()) {
                continue; // the story that was opened is pushed by somebody else
            }
            var story = open.get(random.nextInt(open.size()));
            push(story.remove(0));
            open.removeIf(List::isEmpty);
        }
    }

    private void open(List<List<Delivery>> open) {
        int story = nextStory.getAndIncrement();
        if (story < copy.stories()) {
            pace.awaitTurn();
            open.add(new ArrayList<>(copy.plan(story, Instant.now()).deliveries()));
            open.removeIf(List::isEmpty);
        }
    }

    /** Pushes one delivery until the door has decided. */
    void push(Delivery delivery) {
        guarantees.pushing(delivery);
        while (!stopped) {
            int status = send(delivery);
            if (status == 202) {
                guarantees.acknowledged(delivery);
                gap.acknowledged(
                        delivery.revision().story(), delivery.revision().number());
                return;
            }
            if (delivery.broken() && status == 400) {
                guarantees.refused();
                return;
            }
            if (status != 503 && status != 0) {
                guarantees.breach(Breach.of(
                        "Taken",
                        "good copy was answered with " + status,
                        delivery.revision().story(),
                        delivery.revision().number()));
                return;
            }
            repeatedPushes.incrementAndGet();
            pause();
        }
    }

    /** The HTTP status; 0 when there was no answer. */
    private int send(Delivery delivery) {
        var request = HttpRequest.newBuilder(door)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.body()));
        delivery.key().ifPresent(key -> request.header("Idempotency-Key", key));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0; // refused, cut or silent: nothing was decided
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped = true;
        lanes.forEach(Thread::interrupt);
    }
}

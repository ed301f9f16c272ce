package org.copytaster.standalone.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Hands copy over as a client does: several deliveries at once, each again until it is decided, a story's deliveries one
 * after the other, those of several stories among each other.
 */
final class Sender implements AutoCloseable {
    private static final int OPEN_STORIES = 6;
    private static final long AGAIN_MILLIS = 200;

    /** What all lanes with nothing to push together wait before one asks again whether a turn is due. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Copy copy;
    private final Entrance entrance;
    private final Guarantees guarantees;
    private final Gap gap;
    private final Pace pace;
    private final List<Thread> lanes = new ArrayList<>();
    private final AtomicInteger nextStory = new AtomicInteger();
    private final AtomicLong repeatedPushes = new AtomicLong();
    private volatile boolean stopped;

    /** A sender that has not begun. */
    Sender(Copy copy, Entrance entrance, Guarantees guarantees, Gap gap, Pace pace) {
        this.copy = copy;
        this.entrance = entrance;
        this.guarantees = guarantees;
        this.gap = gap;
        this.pace = pace;
    }

    /** Begins. */
    void start(long seed) {
        for (int lane = 0; lane < entrance.lanes(); lane++) {
            var random = new Random(seed * entrance.lanes() + lane);
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
            if (open.size() < OPEN_STORIES && nextStory.get() < copy.stories() && pace.takeTurn()) {
                open(open);
            }
            if (open.isEmpty() && nextStory.get() >= copy.stories()) {
                return;
            }
            if (open.isEmpty()) {
                LockSupport.parkNanos(LOOK_NANOS * entrance.lanes());
                continue;
            }
            var story = open.get(random.nextInt(open.size()));
            push(story.remove(0));
            open.removeIf(List::isEmpty);
        }
    }

    private void open(List<List<Delivery>> open) {
        int story = nextStory.getAndIncrement();
        if (story < copy.stories()) {
            open.add(new ArrayList<>(copy.plan(story, Instant.now()).deliveries()));
            open.removeIf(List::isEmpty);
        }
    }

    /** Hands one delivery over until it is decided. */
    void push(Delivery delivery) {
        guarantees.pushing(delivery);
        while (!stopped) {
            switch (handOver(delivery)) {
                case TAKEN -> {
                    taken(delivery);
                    return;
                }
                case REFUSED -> {
                    refused(delivery);
                    return;
                }
                case UNDECIDED -> {
                    repeatedPushes.incrementAndGet();
                    pause();
                }
            }
        }
    }

    private Handover handOver(Delivery delivery) {
        try {
            return entrance.handOver(delivery);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
            return Handover.UNDECIDED;
        }
    }

    private void taken(Delivery delivery) {
        guarantees.acknowledged(delivery);
        gap.acknowledged(delivery.revision().story(), delivery.revision().number());
    }

    private void refused(Delivery delivery) {
        if (delivery.broken()) {
            guarantees.refused();
            return;
        }
        guarantees.breach(Breach.of(
                "Taken",
                "good copy was refused",
                delivery.revision().story(),
                delivery.revision().number()));
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

package org.copytaster.standalone.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A closed loop over two ways to the same brokers in turn: so many clients, each with the next story once its last one is
 * acknowledged. The ways take turns at going first, so that what else the machine does weighs on both.
 */
public final class Comparison {
    private final ComparisonPlan plan;
    private final StoryWriter door;
    private final StoryWriter bare;
    private final Consumer<String> say;

    /**
     * A comparison.
     *
     * @param door the way that is measured
     * @param bare what it is measured by
     * @param say called with how it goes, a line at a time
     */
    public Comparison(ComparisonPlan plan, StoryWriter door, StoryWriter bare, Consumer<String> say) {
        this.plan = plan;
        this.door = door;
        this.bare = bare;
        this.say = say;
    }

    /**
     * Writes, after a warm-up that does not count: on a cold JVM it would be a measurement of the compiler.
     *
     * @param name tells this run's stories from another's
     * @throws InterruptedException when the process is stopping
     */
    public ComparisonReport run(String name) throws InterruptedException {
        var stories = new LoadStories(name, plan.seed(), plan.stories());
        var laps = new ArrayList<ComparisonReport.Lap>();
        var clients = Executors.newFixedThreadPool(plan.clients());
        try {
            warmUp(clients, stories);
            for (int round = 1; round <= plan.rounds(); round++) {
                var lap = lap(clients, stories.next(plan.stories()), round % 2 == 1);
                say.accept("round " + round + ": " + lap);
                laps.add(lap);
            }
        } finally {
            clients.shutdownNow();
        }
        return new ComparisonReport(plan, laps);
    }

    private void warmUp(ExecutorService clients, LoadStories stories) throws InterruptedException {
        long end = System.nanoTime() + plan.warmup().toNanos();
        do {
            say.accept("warming up: " + lap(clients, stories.next(plan.stories()), true));
        } while (System.nanoTime() < end);
    }

    private ComparisonReport.Lap lap(ExecutorService clients, List<LoadStory> stories, boolean doorFirst)
            throws InterruptedException {
        if (doorFirst) {
            var first = written(clients, stories, door);
            return new ComparisonReport.Lap(first, written(clients, stories, bare));
        }
        var first = written(clients, stories, bare);
        return new ComparisonReport.Lap(written(clients, stories, door), first);
    }

    private ComparisonReport.Turn written(ExecutorService clients, List<LoadStory> stories, StoryWriter way)
            throws InterruptedException {
        var calls = stories.stream()
                .map(story -> way.ready(story.ninjs().getBytes(StandardCharsets.UTF_8), story.guid() + ".json"))
                .toList();
        var next = new AtomicInteger();
        var acknowledged = new AtomicInteger();
        var ends = new ArrayList<Future<?>>();
        long start = System.nanoTime();
        for (int i = 0; i < plan.clients(); i++) {
            ends.add(clients.submit(() -> write(calls, next, acknowledged)));
        }
        for (var end : ends) {
            await(end);
        }
        return new ComparisonReport.Turn(calls.size(), acknowledged.get(), System.nanoTime() - start);
    }

    private static void write(List<BooleanSupplier> calls, AtomicInteger next, AtomicInteger acknowledged) {
        for (int i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
            if (calls.get(i).getAsBoolean()) {
                acknowledged.incrementAndGet();
            }
        }
    }

    private static void await(Future<?> end) throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException("a client broke", e);
        }
    }
}

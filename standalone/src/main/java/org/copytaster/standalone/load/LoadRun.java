package org.copytaster.standalone.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copytaster.ingest.push.Pushed;
import org.copytaster.ingest.push.Pusher;
import org.jspecify.annotations.Nullable;

/**
 * An open loop: a story is pushed when it is due, whether or not the ones before were answered, and its time counts from
 * then. A pipeline that stalls cannot slow its own measurement down.
 */
public final class LoadRun {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LAST = Duration.ofSeconds(30);
    private static final long SIGN_NANOS = Duration.ofSeconds(5).toNanos();

    private final LoadPlan plan;
    private final Pusher pusher;
    private final PublishedRevisions clean;
    private final Consumer<String> say;

    private final long[] due;
    private final long[] answered;
    private final long[] published;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger out = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();

    /**
     * A run.
     *
     * @param say called with how it goes, a line at a time
     */
    public LoadRun(LoadPlan plan, Pusher pusher, PublishedRevisions clean, Consumer<String> say) {
        this.plan = plan;
        this.pusher = pusher;
        this.clean = clean;
        this.say = say;
        due = new long[plan.stories()];
        answered = new long[plan.stories()];
        published = new long[plan.stories()];
    }

    /**
     * Pushes, waits for what comes out, and reports.
     *
     * @param name tells this run's stories from another's
     * @throws InterruptedException when the process is stopping
     */
    public LoadReport run(String name) throws InterruptedException {
        var stories = new LoadStories(name, plan.seed(), 2 * plan.rate()).next(plan.stories());
        for (int i = 0; i < stories.size(); i++) {
            numbers.put(stories.get(i).key(), i);
        }
        var reader = new Thread(this::read, "clean-stories");
        reader.start();
        try {
            var usage = push(stories);
            awaitTheLast();
            return report(stories, usage);
        } finally {
            stop.set(true);
            reader.join();
        }
    }

    private List<ProcessorUse> push(List<LoadStory> stories) {
        long start = System.nanoTime();
        long sign = start + SIGN_NANOS;
        var usage = ProcessorUse.Meter.start();
        for (int i = 0; i < stories.size(); i++) {
            due[i] = start + plan.dueNanos(i);
            awaitDue(due[i]);
            if (i == plan.warmupStories()) {
                usage = ProcessorUse.Meter.start();
            }
            push(i, stories.get(i));
            if (due[i] > sign) {
                say.accept(i + 1 + " of " + stories.size() + " stories pushed, " + accepted.get() + " accepted, "
                        + out.get() + " clean");
                sign += SIGN_NANOS;
            }
        }
        return usage.stop();
    }

    private static void awaitDue(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is counted
    private void push(int number, LoadStory story) {
        open.incrementAndGet();
        pusher.pushAsync(story.ninjs().getBytes(StandardCharsets.UTF_8), story.guid() + ".json")
                .whenComplete((pushed, failure) -> {
                    answered[number] = System.nanoTime();
                    note(pushed, failure);
                    open.decrementAndGet();
                });
    }

    private void note(@Nullable Pushed pushed, @Nullable Throwable failure) {
        if (pushed != null && pushed.isAccepted()) {
            accepted.incrementAndGet();
            return;
        }
        var what = pushed != null ? "HTTP status " + pushed.status() : String.valueOf(failure);
        failures.computeIfAbsent(what, words -> new AtomicInteger()).incrementAndGet();
    }

    private void read() {
        while (!stop.get()) {
            for (var revision : clean.next(LOOK)) {
                var number = numbers.get(LoadStory.key(revision.guid(), revision.revision()));
                if (number != null && published[number] == 0) {
                    published[number] = System.nanoTime();
                    out.incrementAndGet();
                }
            }
        }
    }

    private void awaitTheLast() {
        long deadline = System.nanoTime() + LAST.toNanos();
        while ((open.get() > 0 || out.get() < accepted.get()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private LoadReport report(List<LoadStory> stories, List<ProcessorUse> usage) {
        var measured = IntStream.range(plan.warmupStories(), plan.stories()).toArray();
        long bytes = stories.stream().mapToLong(story -> story.ninjs().length()).sum();
        return new LoadReport(
                plan,
                bytes / stories.size(),
                accepted.get(),
                out.get(),
                counts(),
                spread(measured, answered),
                spread(measured, published),
                usage);
    }

    private Map<String, Integer> counts() {
        return failures.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, failure -> failure.getValue().get()));
    }

    private Spread spread(int[] measured, long[] ends) {
        return new Spread(Arrays.stream(measured)
                .filter(number -> ends[number] != 0)
                .mapToLong(number -> ends[number] - due[number]));
    }
}

package org.copytaster.publish.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.processor.TaskId;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.SharedMetrics;
import org.copytaster.schemas.EnrichedStory;

/** What publish counts and measures. A record that is done again after a rollback is counted again. */
public final class PublishMeters {
    /** What was decided. */
    public static final Metric DECISIONS = Metric.counter(
            "copytaster_decisions_total",
            "What was decided, in the words of wire.status: of a revision that came (cause revision), or of a story because"
                    + " an embargo ended (time) or an operator gave an order (order).",
            "provider",
            "decision",
            "reason",
            "cause");

    /** What came. */
    public static final Metric REVISIONS = Metric.counter(
            "copytaster_revisions_total",
            "Revisions that were decided about, by format and by what the copy says the revision is; none where it says"
                    + " nothing.",
            "provider",
            "format",
            "change");

    /** How long it was with us. */
    public static final Metric SINCE_RECEIPT = Metric.histogram(
            "copytaster_age_since_receipt_seconds",
            List.of(0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0, 600.0),
            "From the receipt of a revision to its clean records, in seconds; of what was held nothing counts.");

    /** How long it was on its way in all. */
    public static final Metric SINCE_AGENCY = Metric.histogram(
            "copytaster_age_since_agency_seconds",
            List.of(1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0, 21600.0, 86400.0),
            "From the agency's time on a revision to its clean records, in seconds; of what was held nothing counts.",
            "provider");

    /** What waits. */
    public static final Metric EMBARGOES_HELD =
            Metric.gauge("copytaster_embargoes_held", "Stories that wait for the end of an embargo, in this process.");

    /** What comes next. */
    public static final Metric EMBARGO_NEXT = Metric.gauge(
            "copytaster_embargo_next_due_seconds",
            "When the next of them is due, in seconds since 1970; NaN when none waits.");

    /** What should be out. */
    public static final Metric EMBARGOES_OVERDUE = Metric.gauge(
            "copytaster_embargoes_overdue",
            "Those that were due more than ten seconds ago, or whose release failed and is tried again.");

    /** What operators wanted. */
    public static final Metric ORDERS = Metric.counter(
            "copytaster_orders_total",
            "Orders of operators, by what came of them: done or refused.",
            "order",
            "outcome");

    /** What is declared here. */
    public static final List<Metric> METRICS = List.of(
            DECISIONS, REVISIONS, SINCE_RECEIPT, SINCE_AGENCY, EMBARGOES_HELD, EMBARGO_NEXT, EMBARGOES_OVERDUE, ORDERS);

    private static final String NONE = "none";

    private final Meters meters;
    private final Map<TaskId, EmbargoBook> books = new ConcurrentHashMap<>();

    PublishMeters(Meters meters, InstantSource clock) {
        this.meters = meters;
        meters.read(
                EMBARGOES_HELD, () -> all().stream().mapToInt(EmbargoBook::held).sum());
        meters.read(
                EMBARGOES_OVERDUE,
                () -> all().stream()
                        .mapToLong(book -> book.overdue(clock.instant()))
                        .sum());
        meters.read(
                EMBARGO_NEXT, () -> next().map(at -> at.toEpochMilli() / 1000.0).orElse(Double.NaN));
    }

    /** What led to a decision. */
    enum Cause {
        REVISION,
        TIME,
        ORDER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The releases that this task has to make. */
    EmbargoBook book(TaskId task) {
        return books.computeIfAbsent(task, id -> new EmbargoBook());
    }

    /** The task is another process's from now on. */
    void close(TaskId task) {
        books.remove(task);
    }

    void repeat() {
        meters.count(SharedMetrics.REPEATS, PublishConfig.ROLE);
    }

    /** A revision that came, once it is settled. */
    void arrived(Arrival arrival, Settlement settlement) {
        var story = arrival.story();
        var provider = meters.provider(story.getProvider());
        var decision = arrival.decision();
        meters.count(DECISIONS, provider, decision.state(), decision.reason(), Cause.REVISION.word());
        meters.count(REVISIONS, provider, orNone(story.getFormat()), orNone(story.getChange()));
        if (arrival.isNewest() && settlement.publication().isPresent()) {
            age(story, provider, arrival.now());
        }
    }

    private void age(EnrichedStory story, String provider, Instant now) {
        story.getReceivedAt().ifPresent(then -> meters.record(SINCE_RECEIPT, seconds(then, now)));
        story.getVersionCreated().ifPresent(then -> meters.record(SINCE_AGENCY, seconds(then, now), provider));
    }

    /** What time or an operator brought about. */
    void settled(Settlement settlement, Cause cause) {
        var standing = settlement.standing();
        var provider = meters.provider(settlement.cause().getProvider());
        meters.count(DECISIONS, provider, standing.state(), standing.reason(), cause.word());
    }

    /** What came of an order. */
    void ordered(String order, String outcome) {
        meters.count(ORDERS, order, outcome);
    }

    private Collection<EmbargoBook> all() {
        return books.values();
    }

    private Optional<Instant> next() {
        return all().stream().flatMap(book -> book.next().stream()).min(Instant::compareTo);
    }

    /** An agency's clock may be ahead of ours. */
    private static double seconds(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toMillis() / 1000.0);
    }

    private static String orNone(String word) {
        return word.isEmpty() ? NONE : word;
    }
}

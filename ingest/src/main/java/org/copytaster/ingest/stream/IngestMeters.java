package org.copytaster.ingest.stream;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.copytaster.ingest.silence.ProviderSilence;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.SharedMetrics;

/** What ingest counts and measures, the same for all its doors. Safe for several threads. */
public final class IngestMeters {
    /** What came in. */
    public static final Metric STORIES_TAKEN = Metric.counter(
            "copytaster_stories_taken_total",
            "Stories that were taken: acknowledged on wire.stories.",
            "provider",
            "format");

    /** What pushers were told. */
    public static final Metric PUSH_ANSWERS = Metric.counter(
            "copytaster_push_answers_total",
            "Answers of the front door: accepted, partly-accepted, or the code of the problem.",
            "answer");

    /** What is declared here. */
    public static final List<Metric> METRICS =
            Metric.together(List.of(STORIES_TAKEN, PUSH_ANSWERS), ProviderSilence.METRICS);

    private static final String ROLE = "ingest";

    private final Meters meters;
    private final ProviderSilence silence;

    /** Counts in these meters. */
    public IngestMeters(Meters meters) {
        this.meters = meters;
        silence = new ProviderSilence(meters, InstantSource.system());
    }

    /** What nobody reads. */
    public static IngestMeters none() {
        return new IngestMeters(Meters.none());
    }

    /** Gives these providers a label of their own. */
    public void admit(Collection<String> providers) {
        meters.admit(providers);
    }

    /** Shows what a client measures. */
    void bind(Supplier<? extends MeterBinder> client) {
        meters.bind(client);
    }

    /**
     * An input that was acknowledged.
     *
     * @param format that of its stories
     * @param at when it came
     */
    void settled(Receipt receipt, String format, Instant at) {
        receipt.refusals()
                .forEach(refusal -> meters.count(
                        SharedMetrics.REFUSALS, ROLE, refusal.reason().code()));
        for (var story : receipt.accepted()) {
            var provider = meters.provider(provider(story.storyId()));
            meters.count(STORIES_TAKEN, provider, format);
            if (!provider.equals(Meters.OTHER)) {
                silence.heard(provider, at);
            }
        }
    }

    /** An input that came before. */
    void repeat() {
        meters.count(SharedMetrics.REPEATS, ROLE);
    }

    /** An answer to a push, by its code. */
    public void answered(String code) {
        meters.count(PUSH_ANSWERS, code);
    }

    /** No provider holds a colon. */
    private static String provider(String storyId) {
        return storyId.substring(0, Math.max(0, storyId.indexOf(':')));
    }
}

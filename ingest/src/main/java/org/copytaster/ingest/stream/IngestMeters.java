package org.copytaster.ingest.stream;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.copytaster.ingest.feed.PollKind;
import org.copytaster.ingest.silence.ProviderSilence;
import org.copytaster.ingest.source.Sources;
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

    /** How long the door can still be trusted. */
    public static final Metric CERTIFICATE_EXPIRES = Metric.gauge(
            "copytaster_http_certificate_expires_seconds",
            "When the certificate of the front door is over, in seconds since 1970; NaN where it speaks no TLS.");

    /** How polls of feeds ended. */
    public static final Metric FEED_POLLS = Metric.counter(
            "copytaster_feed_polls_total",
            "Polls of feeds: unchanged, read, held (it seems to have renamed all its entries), failed or gone.",
            "source",
            "outcome");

    /** What feeds brought. */
    public static final Metric FEED_ENTRIES = Metric.counter(
            "copytaster_feed_entries_total", "New and changed entries of feeds that were sent on.", "source");

    /** What is declared here. */
    public static final List<Metric> METRICS = Metric.together(
            List.of(STORIES_TAKEN, PUSH_ANSWERS, CERTIFICATE_EXPIRES, FEED_POLLS, FEED_ENTRIES),
            ProviderSilence.METRICS);

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

    /** Gives the providers of these sources labels of their own, and says how long each may be quiet where that is told. */
    public void expect(Sources sources) {
        meters.admit(sources.providers());
        silence.expect(sources.silences());
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

    /** Shows when the door's certificate is over, where it has one. */
    public void certificateEnds(Optional<Supplier<Instant>> end) {
        meters.read(
                CERTIFICATE_EXPIRES,
                () -> end.map(Supplier::get)
                        .map(Instant::getEpochSecond)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN));
    }

    /** An answer to a push, by its code. */
    public void answered(String code) {
        meters.count(PUSH_ANSWERS, code);
    }

    /** A poll of a feed, and how many entries it brought. */
    public void polled(String source, PollKind kind, int entries) {
        meters.count(FEED_POLLS, source, kind.word());
        for (int i = 0; i < entries; i++) {
            meters.count(FEED_ENTRIES, source);
        }
    }

    /** No provider holds a colon. */
    private static String provider(String storyId) {
        return storyId.substring(0, Math.max(0, storyId.indexOf(':')));
    }
}

package org.copytaster.enrich.stream;

import java.time.Duration;
import java.util.List;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.story.Outcome;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.SharedMetrics;
import org.copytaster.schemas.EnrichedStory;

/** What enrich counts and measures. A record that is done again after a rollback is counted again. */
public final class EnrichMeters {
    /** What went on. */
    public static final Metric ENRICHED = Metric.counter(
            "copytaster_enriched_total",
            "Revisions that went on to wire.enriched, by the language that was found; none where none was.",
            "provider",
            "language");

    /** What was found above the body. */
    public static final Metric REPEATED_LEADS = Metric.counter(
            "copytaster_repeated_leads_total",
            "Repeated leads that were found, by kind and by how sure it is.",
            "kind",
            "band");

    /** What was named. */
    public static final Metric ENTITIES = Metric.histogram(
            "copytaster_entities",
            List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0),
            "People, organisations and places in a revision.");

    /** What it costs. */
    public static final Metric ENGINES = Metric.histogram(
            "copytaster_engines_seconds",
            List.of(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0),
            "How long the engines took for a revision, in seconds.");

    /** What is declared here. */
    public static final List<Metric> METRICS = List.of(ENRICHED, REPEATED_LEADS, ENTITIES, ENGINES);

    private static final String NONE = "none";

    private final Meters meters;

    EnrichMeters(Meters meters) {
        this.meters = meters;
    }

    void repeat() {
        meters.count(SharedMetrics.REPEATS, EnrichConfig.ROLE);
    }

    void done(Outcome outcome, Duration took) {
        meters.record(ENGINES, took.toNanos() / 1e9);
        outcome.enriched().ifPresent(this::enriched);
        outcome.rejected().ifPresent(why -> meters.count(SharedMetrics.REFUSALS, EnrichConfig.ROLE, why.getReason()));
    }

    private void enriched(EnrichedStory story) {
        meters.count(ENRICHED, meters.provider(story.getProvider()), orNone(story.getDetectedLanguage()));
        meters.record(ENTITIES, story.getEntities().size());
        if (!story.getLeadKind().isEmpty()) {
            meters.count(REPEATED_LEADS, story.getLeadKind(), orNone(story.getLeadBand()));
        }
    }

    private static String orNone(String word) {
        return word.isEmpty() ? NONE : word;
    }
}

package org.copytaster.ingest.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.metrics.Metric;

/** When each provider was heard last, and whether it has fallen silent. In memory: a restart learns anew. */
public final class ProviderSilence {
    /** When it was heard. */
    public static final Metric LAST_HEARD = Metric.gauge(
            "copytaster_provider_last_heard_seconds",
            "When the newest story of a provider was taken here, in seconds since 1970.",
            "provider");

    /** How long it may be quiet. */
    public static final Metric EXPECTED_GAP = Metric.gauge(
            "copytaster_provider_expected_gap_seconds",
            "The gap between two stories of a provider after which it counts as silent, in seconds, as its source says or as"
                    + " learned here; NaN within its first day.",
            "provider");

    /** Whether it is. */
    public static final Metric SILENT = Metric.gauge(
            "copytaster_provider_silent", "1 when a provider is quiet for longer than that, else 0.", "provider");

    /** What is declared here. */
    public static final List<Metric> METRICS = List.of(LAST_HEARD, EXPECTED_GAP, SILENT);

    private final Meters meters;
    private final InstantSource clock;
    private final Map<String, ProviderRhythm> rhythms = new ConcurrentHashMap<>();
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private volatile Map<String, Duration> told = Map.of();

    /** Nobody was heard yet. */
    public ProviderSilence(Meters meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * A story of this provider was taken.
     *
     * @param provider its label in the metrics
     */
    public void heard(String provider, Instant at) {
        expected.remove(provider);
        rhythms.compute(provider, (name, known) -> {
            if (known == null) {
                show(name);
                return ProviderRhythm.since(at);
            }
            return known.heard(at);
        });
    }

    /**
     * Says how long some providers may be quiet, in place of what is learnt. One of them that was never heard counts as
     * heard now: that it is silent is told too.
     *
     * @param gaps by the provider's label
     */
    public void expect(Map<String, Duration> gaps) {
        told = Map.copyOf(gaps);
        gaps.keySet()
                .forEach(provider -> rhythms.computeIfAbsent(provider, name -> {
                    expected.add(name);
                    show(name);
                    return ProviderRhythm.since(clock.instant());
                }));
    }

    /** One that is only expected was not heard yet, whatever its rhythm counts from. */
    private double lastHeard(String provider) {
        var rhythm = rhythm(provider);
        return expected.contains(provider) ? Double.NaN : rhythm.last().toEpochMilli() / 1000.0;
    }

    private Optional<Duration> expectedGap(String provider) {
        return Optional.ofNullable(told.get(provider)).or(() -> rhythm(provider).expectedGap());
    }

    private boolean isSilent(String provider) {
        return rhythm(provider).isSilent(clock.instant(), expectedGap(provider));
    }

    private void show(String provider) {
        meters.read(LAST_HEARD, () -> lastHeard(provider), provider);
        meters.read(
                EXPECTED_GAP,
                () -> expectedGap(provider)
                        .map(Duration::toSeconds)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN),
                provider);
        meters.read(SILENT, () -> isSilent(provider) ? 1 : 0, provider);
    }

    private ProviderRhythm rhythm(String provider) {
        return rhythms.getOrDefault(provider, ProviderRhythm.since(clock.instant()));
    }
}

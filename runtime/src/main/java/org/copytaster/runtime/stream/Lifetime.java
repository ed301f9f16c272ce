package org.copytaster.runtime.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long a record may stand on a topic, as the topic is set up.
 *
 * @param topic the topic's name
 * @param settings its settings under Kafka's own names
 */
public record Lifetime(String topic, Map<String, String> settings) {
    private static final long FOREVER = Long.MAX_VALUE;
    /** How often the brokers look for what is old, and how long they leave its file (their defaults). */
    private static final Duration LOOK = Duration.ofMinutes(6);

    public Lifetime {
        settings = Map.copyOf(settings);
    }

    /**
     * When a record that stands there now is gone at the latest: of a compacted topic once a newer one of its key, or a
     * tombstone, was written. A segment is given up as a whole, so a record stays until its segment is closed and then
     * as long as the segment's last. Empty when no time is set for that.
     *
     * @param now when the last record was written
     */
    public Optional<Instant> goneBy(Instant now) {
        long kept = isCompacted() ? millis("max.compaction.lag.ms") : millis("retention.ms");
        long open = millis("segment.ms");
        if (kept < 0 || kept == FOREVER || open < 0 || open == FOREVER) {
            return Optional.empty();
        }
        // A compacted record's lag counts from when it was written; its segment is closed within it.
        var time = isCompacted()
                ? Duration.ofMillis(Math.max(kept, open))
                : Duration.ofMillis(kept).plusMillis(open);
        return Optional.of(now.plus(time).plus(LOOK));
    }

    private boolean isCompacted() {
        return settings.getOrDefault("cleanup.policy", "delete").contains("compact");
    }

    private long millis(String setting) {
        return Long.parseLong(settings.getOrDefault(setting, "-1"));
    }
}

package org.copytaster.schemas.stream;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of old records on a topic. */
public sealed interface Cleanup {
    /** The topic settings that say so, under Kafka's own names. */
    Map<String, String> settings();

    /** The same in words, for people. */
    String inWords();

    /**
     * Records go when they are old.
     *
     * @param kept how long a record stays at least
     */
    record Delete(Duration kept) implements Cleanup {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(kept.toMillis()));
        }

        @Override
        public String inWords() {
            return "deleted after " + kept.toDays() + " days";
        }
    }

    /**
     * The newest record of each key stays.
     *
     * @param tombstonesKept how long a reader that was away still sees that a key was deleted
     * @param goneAfter how long a record stays at most once a newer one of its key is there, as long as the broker's
     *     cleaner keeps up: what was purged must not wait for the day on which half of a topic is old
     */
    record Compact(Duration tombstonesKept, Duration goneAfter) implements Cleanup {
        /** How long what was purged may stand where the newest of each key stays: on our topics and changelogs alike. */
        public static final Duration PURGED_GONE_AFTER = Duration.ofDays(1);

        @Override
        public Map<String, String> settings() {
            var settings = new TreeMap<>(goneAfter(goneAfter));
            settings.put("cleanup.policy", "compact");
            settings.put("delete.retention.ms", Long.toString(tombstonesKept.toMillis()));
            return settings;
        }

        /**
         * The settings of any compacted topic that make a replaced record go within this time. The segment that is
         * written to is never cleaned, so it must be closed as soon.
         */
        public static Map<String, String> goneAfter(Duration time) {
            var millis = Long.toString(time.toMillis());
            return Map.of("max.compaction.lag.ms", millis, "segment.ms", millis);
        }

        @Override
        public String inWords() {
            return "compacted, tombstones kept " + tombstonesKept.toDays() + " days";
        }
    }
}

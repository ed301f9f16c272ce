package org.copytaster.schemas.stream;

import java.time.Duration;
import java.util.Map;

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
     */
    record Compact(Duration tombstonesKept) implements Cleanup {
        @Override
        public Map<String, String> settings() {
            return Map.of("cleanup.policy", "compact", "delete.retention.ms", Long.toString(tombstonesKept.toMillis()));
        }

        @Override
        public String inWords() {
            return "compacted, tombstones kept " + tombstonesKept.toDays() + " days";
        }
    }
}

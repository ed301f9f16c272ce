package org.copytaster.runtime.story;

import java.time.Instant;
import java.util.Map;

/** The headers of a record that an operator had read once more: who, when, from where and for which time. */
public final class ReplayHeaders {
    private static final String REPLAYS = "copytaster.replays";
    private static final String FROM = "copytaster.replayed.from";

    private ReplayHeaders() {}

    /**
     * Headers for a record.
     *
     * @param times for which time it is read once more, from 1
     * @param by who has it done
     * @param from where it stands, as {@link StoredRecord#place} says it, behind its topic
     */
    public static Map<String, String> of(int times, String by, Instant at, String from) {
        return Map.of(
                REPLAYS,
                Integer.toString(times),
                "copytaster.replayed.by",
                by,
                "copytaster.replayed.at",
                at.toString(),
                FROM,
                from);
    }

    /** How often a record was read once more; 0 also when the header is none of ours. */
    public static int times(StoredRecord<?> record) {
        var count = record.header(REPLAYS);
        return count.matches("[0-9]{1,6}") ? Integer.parseInt(count) : 0;
    }

    /** The topic and place of the record that this one was made of at a replay; empty when it was not. */
    public static String from(StoredRecord<?> record) {
        return record.header(FROM);
    }
}

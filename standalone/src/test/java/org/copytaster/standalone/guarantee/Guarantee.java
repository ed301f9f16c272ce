package org.copytaster.standalone.guarantee;

import java.util.List;

/** A promise as an object: it watches what goes in and what comes out, and says at the end where it was not kept. */
interface Guarantee {
    /** The promise's name, as in docs/promises.md. */
    default String promise() {
        return getClass().getSimpleName();
    }

    /** A subscriber has read this from a news topic. */
    default void read(NewsRecord record) {}

    /** How a story stands now. */
    default void read(StandingRecord record) {}

    /** A record of wire.enriched. */
    default void read(EnrichedRecord record) {}

    /** A dead letter; its story is -1 when it is none of ours. */
    default void dead(Place place, int story, int revision, String why) {}

    /** An input on wire.rejected, by the hash of its bytes. */
    default void rejected(String sha256) {}

    /** Where the promise was broken, once all has come to rest. */
    List<Breach> breaches();

    /** A line of figures for the table; empty when there are none. */
    default String figures() {
        return "";
    }
}

package org.copytaster.standalone.guarantee;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that a subscriber read from a news topic.
 *
 * @param place where it stands
 * @param topic which of {@link RecordReading#NEWS}
 * @param story the number of its story
 * @param revision its revision
 * @param kind what its status field says
 * @param publishedAt when it says that it was published; empty where the form has no such field
 * @param read when it was read here
 */
record NewsRecord(
        Place place,
        int topic,
        int story,
        int revision,
        RevisionKind kind,
        Optional<Instant> publishedAt,
        Instant read) {}

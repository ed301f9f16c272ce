package org.copytaster.standalone.where;

import java.time.Instant;

/**
 * A record that tells of a story or of an input, where it stands.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset
 * @param time its timestamp
 * @param storyId whose story it tells of; empty where it is an input's
 * @param receiptId the input; empty where the record does not say
 * @param revision the agency's revision; may be empty
 * @param tells what else it tells, in words without copy
 */
public record Sighting(
        String topic,
        int partition,
        long offset,
        Instant time,
        String storyId,
        String receiptId,
        String revision,
        String tells) {}

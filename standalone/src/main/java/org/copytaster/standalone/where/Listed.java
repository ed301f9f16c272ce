package org.copytaster.standalone.where;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What waits or failed, as one line of a list.
 *
 * @param id what it is shown under: a story id, a receipt, or the place of a dead letter
 * @param time since when it stands there
 * @param reason why, in a word that stays
 * @param provider the agency, or the source where no agency is known; may be empty
 * @param topic of a dead letter the topic that the record came from; else empty
 * @param tells the rest in words, without copy
 * @param json all that is known of it, without copy
 */
public record Listed(
        String id, Instant time, String reason, String provider, String topic, String tells, ObjectNode json) {}

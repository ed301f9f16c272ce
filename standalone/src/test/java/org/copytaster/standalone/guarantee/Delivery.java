package org.copytaster.standalone.guarantee;

import java.util.Optional;

/**
 * One push.
 *
 * @param revision what is pushed
 * @param body its copy
 * @param key the Idempotency-Key; empty when it is pushed without one
 * @param broken whether the copy is damaged, so that the door must refuse them
 */
record Delivery(PlannedRevision revision, String body, Optional<String> key, boolean broken) {}

/** What may go out, when, and in which words: the release rules of the field as pure functions, without Avro or Kafka. */
@NullMarked
package org.copytaster.publish.release;

import org.jspecify.annotations.NullMarked;

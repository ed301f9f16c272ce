/**
 * The wire's vocabulary, the same for whoever reads copy: agencies, labels, credits and the form of a dateline. The words
 * are data, in the lists beside these classes; nothing here knows a record, a format or Kafka.
 */
@NullMarked
package org.copytaster.schemas.vocabulary;

import org.jspecify.annotations.NullMarked;

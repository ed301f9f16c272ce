/** The Kafka side of any role: whether the brokers answer, and the topics of the catalogue made and compared there. */
@NullMarked
package org.copytaster.runtime.stream;

import org.jspecify.annotations.NullMarked;

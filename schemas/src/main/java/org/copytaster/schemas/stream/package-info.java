/** The Kafka side of the contract: topics, how their records are written and read, and how a stream behaves. */
@NullMarked
package org.copytaster.schemas.stream;

import org.jspecify.annotations.NullMarked;

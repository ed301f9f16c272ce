/** The Kafka side of ingest: inputs and what became of them, written and acknowledged before anyone hears so. */
@NullMarked
package org.copytaster.ingest.stream;

import org.jspecify.annotations.NullMarked;

/** The enrichment topology: the only part of this module that knows Kafka. */
@NullMarked
package org.copytaster.enrich.stream;

import org.jspecify.annotations.NullMarked;

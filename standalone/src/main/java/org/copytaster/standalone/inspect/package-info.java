/** Parse, enrichment and release decision of a file without Kafka, as JSON. */
@NullMarked
package org.copytaster.standalone.inspect;

import org.jspecify.annotations.NullMarked;

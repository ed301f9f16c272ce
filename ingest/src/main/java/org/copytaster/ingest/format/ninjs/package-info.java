/** IPTC ninjs 1, 2 and 3. */
@NullMarked
package org.copytaster.ingest.format.ninjs;

import org.jspecify.annotations.NullMarked;

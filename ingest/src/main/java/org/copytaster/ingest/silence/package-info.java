/** Which providers have fallen silent. */
@NullMarked
package org.copytaster.ingest.silence;

import org.jspecify.annotations.NullMarked;

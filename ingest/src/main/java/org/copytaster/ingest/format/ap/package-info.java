/** Items of AP's Media API. */
@NullMarked
package org.copytaster.ingest.format.ap;

import org.jspecify.annotations.NullMarked;

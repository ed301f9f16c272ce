/** How fast formats are read. */
@NullMarked
package org.copytaster.ingest.jmh;

import org.jspecify.annotations.NullMarked;

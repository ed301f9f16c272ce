/** The formats of wire lines, parted by control characters: IPTC 7901 and ANPA 1312. */
@NullMarked
package org.copytaster.ingest.format.line;

import org.jspecify.annotations.NullMarked;

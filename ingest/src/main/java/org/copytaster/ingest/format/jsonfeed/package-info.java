/** JSON Feed: what RSS and Atom say, in JSON. */
@NullMarked
package org.copytaster.ingest.format.jsonfeed;

import org.jspecify.annotations.NullMarked;

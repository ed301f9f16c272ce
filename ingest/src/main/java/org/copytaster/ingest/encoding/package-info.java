/** In which encoding bytes were written, and the mending of text that was decoded wrongly before it came here. */
@NullMarked
package org.copytaster.ingest.encoding;

import org.jspecify.annotations.NullMarked;

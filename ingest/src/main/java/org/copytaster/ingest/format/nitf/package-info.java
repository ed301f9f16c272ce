/** NITF 3.x: a document of its own, or the text inside a NewsML. */
@NullMarked
package org.copytaster.ingest.format.nitf;

import org.jspecify.annotations.NullMarked;

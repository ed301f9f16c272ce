/** JSON as agencies send it: read leniently, every field accounted for. */
@NullMarked
package org.copytaster.ingest.format.json;

import org.jspecify.annotations.NullMarked;

/** NewsML-G2 2.x and NewsML 1.2: what their items say, read onto stories. */
@NullMarked
package org.copytaster.ingest.format.newsml;

import org.jspecify.annotations.NullMarked;

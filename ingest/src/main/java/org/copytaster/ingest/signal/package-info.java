/** What copy says of itself in words and dates: status, embargo, kind of revision. */
@NullMarked
package org.copytaster.ingest.signal;

import org.jspecify.annotations.NullMarked;

/** Who sends copy: the sources that are configured, what each may speak for, and how it proves that it is the one. */
@NullMarked
package org.copytaster.ingest.source;

import org.jspecify.annotations.NullMarked;

/** Fetches feeds over HTTP from servers that nobody here knows: which addresses are connected to, how much is read, how long it may take. */
@NullMarked
package org.copytaster.ingest.fetch;

import org.jspecify.annotations.NullMarked;

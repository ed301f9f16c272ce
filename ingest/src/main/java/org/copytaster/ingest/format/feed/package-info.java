/** Feeds of the web, RSS and Atom, read by Rome out of a safely read tree. */
@NullMarked
package org.copytaster.ingest.format.feed;

import org.jspecify.annotations.NullMarked;

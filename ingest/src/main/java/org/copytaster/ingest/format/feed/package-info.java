/** Feeds of the web, RSS and Atom, read off a safely read tree. */
@NullMarked
package org.copytaster.ingest.format.feed;

import org.jspecify.annotations.NullMarked;

/** XML read safely into a tree: no file, no network, no entity of the sender's own, and limits on everything. */
@NullMarked
package org.copytaster.ingest.xml;

import org.jspecify.annotations.NullMarked;

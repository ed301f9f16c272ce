/** The roles as they run: an embedded broker, streams, the producer at the door, readers of what came out. */
@NullMarked
package org.copytaster.standalone.stream;

import org.jspecify.annotations.NullMarked;

/** A measured load on a running pipeline: invented stories in at a fixed rate, clean records out, and how long it took. */
@NullMarked
package org.copytaster.standalone.load;

import org.jspecify.annotations.NullMarked;

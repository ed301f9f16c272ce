/** The other side of the front door: a sender that pushes files to it. */
@NullMarked
package org.copytaster.ingest.push;

import org.jspecify.annotations.NullMarked;

/** A story with what was found in it: the one decision that the topology and the offline command share. */
@NullMarked
package org.copytaster.enrich.story;

import org.jspecify.annotations.NullMarked;

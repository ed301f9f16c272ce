/** The forms in which clean records go out. */
@NullMarked
package org.copytaster.publish.output;

import org.jspecify.annotations.NullMarked;

/** Which marks of a story name the same one. */
@NullMarked
package org.copytaster.enrich.entity.sense.join;

import org.jspecify.annotations.NullMarked;

/** Rules that mend the marks of the recogniser, one after the other, each on the text of a story. */
@NullMarked
package org.copytaster.enrich.entity.sense.rule;

import org.jspecify.annotations.NullMarked;

/** Makes the recogniser's model from labelled stories, and measures it. */
@NullMarked
package org.copytaster.enrich.entity.training;

import org.jspecify.annotations.NullMarked;

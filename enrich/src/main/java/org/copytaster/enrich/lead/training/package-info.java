/** Fits the weights of the comparison to a newsroom's own copy and says, by cross-validation, how good they are. */
@NullMarked
package org.copytaster.enrich.lead.training;

import org.jspecify.annotations.NullMarked;

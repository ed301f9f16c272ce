/** How well names are found: stories labelled by people, and strict precision, recall and F1 per class. */
@NullMarked
package org.copytaster.enrich.entity.score;

import org.jspecify.annotations.NullMarked;

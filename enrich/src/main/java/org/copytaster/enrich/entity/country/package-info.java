/** Countries, how they are written, and what their people are called. */
@NullMarked
package org.copytaster.enrich.entity.country;

import org.jspecify.annotations.NullMarked;

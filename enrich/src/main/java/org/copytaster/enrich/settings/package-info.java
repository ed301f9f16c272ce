/** The settings of enrich. */
@NullMarked
package org.copytaster.enrich.settings;

import org.jspecify.annotations.NullMarked;

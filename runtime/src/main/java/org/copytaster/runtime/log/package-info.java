/** The log: its levels, its two forms, and what keeps a flood out of it. The one place that knows the library behind it. */
@NullMarked
package org.copytaster.runtime.log;

import org.jspecify.annotations.NullMarked;

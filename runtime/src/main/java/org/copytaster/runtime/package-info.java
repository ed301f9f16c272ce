/** How any role runs, whatever it does: how it ends, and what it tells its caller. */
@NullMarked
package org.copytaster.runtime;

import org.jspecify.annotations.NullMarked;

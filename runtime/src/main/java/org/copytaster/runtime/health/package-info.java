/** The health endpoint of a role. */
@NullMarked
package org.copytaster.runtime.health;

import org.jspecify.annotations.NullMarked;

/** How a role is, told over HTTP to whoever watches over it. */
@NullMarked
package org.copytaster.runtime.health;

import org.jspecify.annotations.NullMarked;

/** How a role is, told over HTTP to whoever watches over it. */
@NullMarked
package org.copytaster.standalone.health;

import org.jspecify.annotations.NullMarked;

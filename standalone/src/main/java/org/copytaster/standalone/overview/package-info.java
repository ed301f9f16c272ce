/** How the whole pipeline stands, at a glance. */
@NullMarked
package org.copytaster.standalone.overview;

import org.jspecify.annotations.NullMarked;

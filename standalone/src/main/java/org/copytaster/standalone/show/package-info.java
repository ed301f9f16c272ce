/** Records and totals as a person reads them in a terminal. */
@NullMarked
package org.copytaster.standalone.show;

import org.jspecify.annotations.NullMarked;

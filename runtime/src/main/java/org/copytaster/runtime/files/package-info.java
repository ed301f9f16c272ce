/** Files that an operator changes while the program runs. */
@NullMarked
package org.copytaster.runtime.files;

import org.jspecify.annotations.NullMarked;

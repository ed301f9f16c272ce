/** Files as inputs: which ones, in which order, under which names. */
@NullMarked
package org.copytaster.standalone.files;

import org.jspecify.annotations.NullMarked;

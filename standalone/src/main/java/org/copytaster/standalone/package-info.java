/** The copytaster command. */
@NullMarked
package org.copytaster.standalone;

import org.jspecify.annotations.NullMarked;

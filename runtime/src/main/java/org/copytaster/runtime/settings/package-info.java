/** Settings: what is declared, where a value comes from, and which layer wins. */
@NullMarked
package org.copytaster.runtime.settings;

import org.jspecify.annotations.NullMarked;

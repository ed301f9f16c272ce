/** The settings of any stream. */
@NullMarked
package org.copytaster.streams.settings;

import org.jspecify.annotations.NullMarked;

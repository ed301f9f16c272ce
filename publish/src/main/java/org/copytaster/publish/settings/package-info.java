/** The settings of publish. */
@NullMarked
package org.copytaster.publish.settings;

import org.jspecify.annotations.NullMarked;

/** The command of publish. */
@NullMarked
package org.copytaster.publish.command;

import org.jspecify.annotations.NullMarked;

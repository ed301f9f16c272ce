/** One class for each word of the command line. */
@NullMarked
package org.copytaster.standalone.command;

import org.jspecify.annotations.NullMarked;

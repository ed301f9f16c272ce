/** The base of a command that runs one stream until it is stopped. */
@NullMarked
package org.copytaster.streams.command;

import org.jspecify.annotations.NullMarked;

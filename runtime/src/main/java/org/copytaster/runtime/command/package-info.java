/** What the commands of all roles share: settings on the command line, failures in words, the topics and their check. */
@NullMarked
package org.copytaster.runtime.command;

import org.jspecify.annotations.NullMarked;

/** The commands of ingest: the role itself, and send, a sender that pushes files to it. */
@NullMarked
package org.copytaster.ingest.command;

import org.jspecify.annotations.NullMarked;

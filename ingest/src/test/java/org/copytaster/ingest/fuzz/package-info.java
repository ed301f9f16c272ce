/** Fuzzing: bytes that nobody meant to send, through every parser and through the sniffer. */
@NullMarked
package org.copytaster.ingest.fuzz;

import org.jspecify.annotations.NullMarked;

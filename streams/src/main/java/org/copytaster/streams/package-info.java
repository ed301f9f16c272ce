/** How any stream runs: its settings, poison and dead letters, threads that die, start and stop. */
@NullMarked
package org.copytaster.streams;

import org.jspecify.annotations.NullMarked;

/** One input as it came: its bytes, its sender, its limits, and what became of it. */
@NullMarked
package org.copytaster.ingest.input;

import org.jspecify.annotations.NullMarked;

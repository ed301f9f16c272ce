/** Polls feeds: asks for each when its time has come, sends on what is new, and keeps what it knows of it. */
@NullMarked
package org.copytaster.ingest.poll;

import org.jspecify.annotations.NullMarked;

/** From the bytes of an input to stories, or to a refusal that says why: formats, and how they are told apart. */
@NullMarked
package org.copytaster.ingest.format;

import org.jspecify.annotations.NullMarked;

/** The body of a story: blocks, lines and words out of HTML and text, and a count that none was lost. */
@NullMarked
package org.copytaster.ingest.body;

import org.jspecify.annotations.NullMarked;

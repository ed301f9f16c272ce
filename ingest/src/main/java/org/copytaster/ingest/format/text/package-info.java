/** Plain text: headline, dateline, paragraphs, credit. */
@NullMarked
package org.copytaster.ingest.format.text;

import org.jspecify.annotations.NullMarked;

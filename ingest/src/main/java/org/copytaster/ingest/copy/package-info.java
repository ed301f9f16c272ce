/** The rules of wire copy that hold whatever the format: dates, status, embargo, signals in the text, blocks of text. */
@NullMarked
package org.copytaster.ingest.copy;

import org.jspecify.annotations.NullMarked;

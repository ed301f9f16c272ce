/** The drop folder: files that are put into it are taken in, and moved away when they are safe. */
@NullMarked
package org.copytaster.ingest.folder;

import org.jspecify.annotations.NullMarked;

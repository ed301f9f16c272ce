/** The settings of ingest. */
@NullMarked
package org.copytaster.ingest.settings;

import org.jspecify.annotations.NullMarked;

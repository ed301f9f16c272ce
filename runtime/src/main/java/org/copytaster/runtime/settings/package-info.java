/** What can be told to the pipeline, with defaults, from where, and who wins. */
@NullMarked
package org.copytaster.runtime.settings;

import org.jspecify.annotations.NullMarked;

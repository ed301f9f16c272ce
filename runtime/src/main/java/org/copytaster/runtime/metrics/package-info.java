/** What a role counts and measures, and how it is told. */
@NullMarked
package org.copytaster.runtime.metrics;

import org.jspecify.annotations.NullMarked;

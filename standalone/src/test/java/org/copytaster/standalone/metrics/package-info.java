/** What the roles show on /metrics, and the files that stand on it. */
@NullMarked
package org.copytaster.standalone.metrics;

import org.jspecify.annotations.NullMarked;

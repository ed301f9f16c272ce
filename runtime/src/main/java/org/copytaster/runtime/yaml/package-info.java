/** Files that people write in YAML 1.2, read so that every fault has its line and column. */
@NullMarked
package org.copytaster.runtime.yaml;

import org.jspecify.annotations.NullMarked;

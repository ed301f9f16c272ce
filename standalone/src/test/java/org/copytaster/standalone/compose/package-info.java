/** Whether the compose files fit the code. */
@NullMarked
package org.copytaster.standalone.compose;

import org.jspecify.annotations.NullMarked;

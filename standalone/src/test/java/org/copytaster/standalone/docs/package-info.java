/** Whether the documentation is as the code is. */
@NullMarked
package org.copytaster.standalone.docs;

import org.jspecify.annotations.NullMarked;

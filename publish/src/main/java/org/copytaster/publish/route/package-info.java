/** Which stories go to which topics besides those that carry all: routes, as a newsroom writes them in a file. */
@NullMarked
package org.copytaster.publish.route;

import org.jspecify.annotations.NullMarked;

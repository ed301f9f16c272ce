/** The ids under which a schema registry knows the schemas that news.* is written with. */
@NullMarked
package org.copytaster.publish.registry;

import org.jspecify.annotations.NullMarked;

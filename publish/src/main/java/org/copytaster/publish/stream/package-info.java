/** What flows where in publish: the topology, its stores and its timer; the only place of the module that knows Kafka. */
@NullMarked
package org.copytaster.publish.stream;

import org.jspecify.annotations.NullMarked;

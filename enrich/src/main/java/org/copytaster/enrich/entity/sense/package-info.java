/** What the names in a story mean together: rules over the whole story, and names joined to entities. */
@NullMarked
package org.copytaster.enrich.entity.sense;

import org.jspecify.annotations.NullMarked;

/** Which language a story is in: what the agency declares, else what its words tell. */
@NullMarked
package org.copytaster.enrich.language;

import org.jspecify.annotations.NullMarked;

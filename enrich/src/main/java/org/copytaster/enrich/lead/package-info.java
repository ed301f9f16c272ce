/** The repeated lead: an opening that tells what another part of the story tells. */
@NullMarked
package org.copytaster.enrich.lead;

import org.jspecify.annotations.NullMarked;

/** What two tellings of a lead say differently, and so may not be acted on unseen. */
@NullMarked
package org.copytaster.enrich.lead.conflict;

import org.jspecify.annotations.NullMarked;

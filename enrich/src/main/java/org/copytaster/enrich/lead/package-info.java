/** The repeated lead: whether two opening paragraphs tell the same main news, and which one may go. */
@NullMarked
package org.copytaster.enrich.lead;

import org.jspecify.annotations.NullMarked;

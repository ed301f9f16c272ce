/** Wire prose made ready to compare: datelines and sign-offs set aside, words weighed, numbers, days, names and quotations found. */
@NullMarked
package org.copytaster.enrich.lead.text;

import org.jspecify.annotations.NullMarked;

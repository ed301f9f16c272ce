/** Who and where: what a recogniser marks in the text, joined with what the agency tagged. */
@NullMarked
package org.copytaster.enrich.entity;

import org.jspecify.annotations.NullMarked;

/**
 * What one text says otherwise than another: paragraphs that were added, removed, moved or altered, and in those the
 * words. Pure functions over numbers and text, with a bound on what they cost.
 */
@NullMarked
package org.copytaster.publish.change;

import org.jspecify.annotations.NullMarked;

/** What NITF and both NewsMLs have in common: elements that know what was taken of them, and fields that need reading. */
@NullMarked
package org.copytaster.ingest.format.tree;

import org.jspecify.annotations.NullMarked;

/** Who a story is: its identity through all revisions, and the hash that tells one revision's bytes from another's. */
@NullMarked
package org.copytaster.schemas.identity;

import org.jspecify.annotations.NullMarked;

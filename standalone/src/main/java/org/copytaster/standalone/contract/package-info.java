/** What subscribers may rely on, for tools and for people, made from the catalogue. */
@NullMarked
package org.copytaster.standalone.contract;

import org.jspecify.annotations.NullMarked;

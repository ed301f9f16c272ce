/** Where a story is: what each topic tells of it, from its receipt to its subscribers, for people and for programs. */
@NullMarked
package org.copytaster.standalone.where;

import org.jspecify.annotations.NullMarked;

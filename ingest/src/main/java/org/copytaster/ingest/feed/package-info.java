/** What is decided about feeds: which addresses may be asked, what an answer means, which entries are new, when to ask again. */
@NullMarked
package org.copytaster.ingest.feed;

import org.jspecify.annotations.NullMarked;

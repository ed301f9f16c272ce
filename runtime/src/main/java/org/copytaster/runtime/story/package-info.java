/** What became of a story, and where its records stand: answers made of records, whoever asks. */
@NullMarked
package org.copytaster.runtime.story;

import org.jspecify.annotations.NullMarked;

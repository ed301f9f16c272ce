/** The edge between the Avro records and the rules: what a revision says, what a clean record holds, what became of it. */
@NullMarked
package org.copytaster.publish.story;

import org.jspecify.annotations.NullMarked;

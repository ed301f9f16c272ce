/** The certificates of the front door: its own, and those by which senders prove who they are. */
@NullMarked
package org.copytaster.ingest.tls;

import org.jspecify.annotations.NullMarked;

package org.copytaster.ingest.format.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that a feed says under one name, one entry mostly, which can be written as a feed of its own: what the feed says of all
 * its entries stays around it, but for what changes although no entry does, such as the time at which the feed was made.
 *
 * @param name its identifier, else its address, else its title and date
 * @param sha256 the hash of it, whatever stands around it
 * @param dated when it was last changed, as it says
 * @param alone writes it as a feed in UTF-8
 */
public record FeedPart(String name, String sha256, Optional<Instant> dated, Supplier<byte[]> alone) {}

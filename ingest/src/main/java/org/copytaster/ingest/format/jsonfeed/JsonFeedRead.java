package org.copytaster.ingest.format.jsonfeed;

/** What an input turns out to be that starts as a JSON Feed does, or is declared as one. */
sealed interface JsonFeedRead permits JsonFeed, JsonFeedRead.NoFeed {
    /** It is none, and why. */
    record NoFeed(String why) implements JsonFeedRead {}
}

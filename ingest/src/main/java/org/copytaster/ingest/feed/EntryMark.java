package org.copytaster.ingest.feed;

/**
 * What is remembered of an entry.
 *
 * @param name hash of what the feed calls it
 * @param content hash of what it said
 */
public record EntryMark(long name, long content) {}

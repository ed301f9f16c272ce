package org.copytaster.ingest.input;

/**
 * One item of an input that holds several, read by itself.
 *
 * @param input the item as an input of its own in the same format, under the same receipt
 * @param parsed its stories, or why it was refused, with the place within the whole input
 */
public record ParsedItem(WireInput input, Parsed parsed) {}

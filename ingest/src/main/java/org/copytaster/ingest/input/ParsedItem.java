package org.copytaster.ingest.input;

import java.util.function.Supplier;

/**
 * One item of an input that holds several.
 *
 * @param parsed its stories, or why it was refused, with the place within the whole input
 * @param alone makes of the item an input of its own, in the same format and under the same receipt; asked for only where
 *     it is refused, since most are not
 */
public record ParsedItem(Parsed parsed, Supplier<WireInput> alone) {}

package org.copytaster.enrich.lead;

/**
 * One paragraph of a story's opening.
 *
 * @param number its number in the story
 * @param kind what the block is, as in the story
 * @param text its words
 */
public record OpeningParagraph(int number, String kind, String text) {}

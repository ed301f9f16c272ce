package org.copytaster.enrich.lead;

import java.util.List;

/**
 * What a story opens with.
 *
 * @param headline the headline; may be empty
 * @param summary the agency's summary; may be empty
 * @param paragraphs its paragraphs, in order
 * @param language ISO 639-1; empty when not known
 */
public record Opening(String headline, String summary, List<OpeningParagraph> paragraphs, String language) {}

package org.copytaster.enrich.lead;

import java.util.List;

/**
 * What of a story can repeat its lead.
 *
 * @param headline empty when there is none
 * @param summary the standfirst or abstract, empty when there is none
 * @param paragraphs the body in order, the whole of it or its first paragraphs
 * @param language ISO 639-1, empty when unknown
 */
public record Opening(String headline, String summary, List<OpeningParagraph> paragraphs, String language) {
    public Opening {
        paragraphs = List.copyOf(paragraphs);
    }
}

package org.copytaster.enrich.lead;

import java.util.List;
import org.copytaster.enrich.lead.text.Aside;
import org.copytaster.enrich.lead.text.ProseReader;

/**
 * An opening paragraph that is not compared, and why.
 *
 * @param number the story's own number for it
 * @param aside what it is instead of a telling of the lead
 */
public record LeftOut(int number, Aside aside) {
    /** Those among the paragraphs in which a repeat is looked for. */
    static List<LeftOut> of(Opening opening, ProseReader reader) {
        return opening.paragraphs().stream()
                .filter(OpeningParagraph::isProse)
                .limit(Candidates.OPENING)
                .flatMap(paragraph -> reader.read(paragraph.text()).aside().stream()
                        .map(aside -> new LeftOut(paragraph.number(), aside)))
                .toList();
    }

    /** "[2] a note to editors or readers". */
    @Override
    public String toString() {
        return "[" + number + "] " + aside.meaning();
    }
}

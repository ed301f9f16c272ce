package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.text.Prose;
import org.copytaster.enrich.lead.text.ProseReader;

/**
 * A first paragraph that is the headline or the summary once more, letter for letter. Only marked: some agencies send
 * the lead in both fields on purpose, and a body must keep its lead.
 */
final class RepeatedFields {
    private RepeatedFields() {}

    static Optional<RepeatedLead> find(Opening opening, ProseReader reader) {
        if (opening.headline().isBlank() && opening.summary().isBlank()) {
            return Optional.empty();
        }
        var first =
                opening.paragraphs().stream().filter(OpeningParagraph::isProse).findFirst();
        return first.flatMap(paragraph -> {
            var prose = reader.read(paragraph.text());
            return repeats("headline", opening.headline(), paragraph, prose, reader)
                    .or(() -> repeats("summary", opening.summary(), paragraph, prose, reader));
        });
    }

    private static Optional<RepeatedLead> repeats(
            String field, String text, OpeningParagraph paragraph, Prose prose, ProseReader reader) {
        return Optional.of(text)
                .filter(words -> !words.isBlank())
                .flatMap(words -> ExactRule.judge(reader.read(words), prose))
                .map(kind -> new RepeatedLead(
                        List.of(paragraph.number()),
                        List.of(field),
                        Verdict.field(field),
                        new LeadMatch(1, kind, List.of()),
                        List.of(),
                        List.of()));
    }
}

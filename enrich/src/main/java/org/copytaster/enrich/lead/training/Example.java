package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.lead.Candidates;
import org.copytaster.enrich.lead.ExactRule;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LexicalComparison;
import org.copytaster.enrich.lead.text.ProseReader;

/**
 * A pair of tellings that the comparison would score.
 *
 * @param answer positions of the two paragraphs that it names
 * @param exact whether the exact rule decides it
 * @param values the features in their order
 * @param repeat whether it is the repeat that the editor marked
 */
record Example(Set<Integer> answer, boolean exact, List<Double> values, boolean repeat) {
    /** The pairs of a story that pass the gate. */
    static List<Example> of(LabelledStory story, ProseReader reader) {
        var examples = new ArrayList<Example>();
        for (var pair : Candidates.of(story.paragraphs(), reader)) {
            var exact = ExactRule.compare(pair.earlier(), pair.later()).score() == 1;
            var values = LexicalComparison.examine(pair.earlier(), pair.later());
            if (exact || values.isPresent()) {
                var answer = Set.of(pair.carrier(), pair.laterCarrier());
                examples.add(new Example(
                        answer,
                        exact,
                        values.orElseGet(() -> Collections.nCopies(Feature.ORDER.size(), 0.0)),
                        story.isHit(answer)));
            }
        }
        return examples;
    }
}

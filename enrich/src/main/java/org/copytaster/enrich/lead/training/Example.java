package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.Candidates;
import org.copytaster.enrich.lead.ExactRule;
import org.copytaster.enrich.lead.Feature;
import org.copytaster.enrich.lead.LexicalComparison;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.Telling;
import org.copytaster.enrich.lead.TellingPair;
import org.copytaster.enrich.lead.conflict.Conflicts;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;

/**
 * A pair of tellings that the comparison would score.
 *
 * @param answer positions of all paragraphs that it names
 * @param firstHalf of a lead that is cut in two the pair of its first half, which carries the news; empty for any other
 * @param exact whether the exact rule decides it
 * @param conflict whether the two say something differently
 * @param told share of the words that both tell, 0 to 1
 * @param values the features in their order
 * @param repeat whether it is the repeat that the editor marked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; an array is what the regression reads
record Example(
        Set<Integer> answer,
        Set<Integer> firstHalf,
        boolean exact,
        boolean conflict,
        double told,
        double[] values,
        boolean repeat) {
    /** The pairs of a story that pass the gate. */
    static List<Example> of(LabelledLead story, Lexicon lexicon) {
        var candidates = Candidates.of(story.paragraphs(), new ProseReader(lexicon));
        var pairs = new ArrayList<>(candidates.whole());
        pairs.addAll(candidates.split());
        pairs.removeIf(pair -> candidates.isLivePage() || !pair.teach());
        var conflicts = Conflicts.english(lexicon);
        var examples = new ArrayList<Example>();
        for (var pair : pairs) {
            var exact = ExactRule.compare(pair.earlier(), pair.later()).score() == 1;
            var values = LexicalComparison.examine(pair.earlier(), pair.later());
            if (exact || values.isPresent()) {
                var answer = new TreeSet<Integer>();
                add(answer, pair.earlier());
                add(answer, pair.later());
                examples.add(new Example(
                        answer,
                        firstHalf(pair),
                        exact,
                        !exact && isInConflict(story, pair, conflicts),
                        exact
                                ? 1
                                : TellingPair.told(
                                        pair.earlier().prose(), pair.later().prose()),
                        values.orElseGet(() -> new double[Feature.ORDER.size()]),
                        story.isHit(answer)));
            }
        }
        return examples;
    }

    /** Whether a lead is cut in two. */
    boolean split() {
        return !firstHalf.isEmpty();
    }

    private static Set<Integer> firstHalf(Candidates.Pair pair) {
        return pair.earlier().isMerged() || pair.later().isMerged()
                ? Set.of(pair.earlier().first(), pair.later().first())
                : Set.of();
    }

    private static void add(Set<Integer> answer, Telling telling) {
        for (var position = telling.first(); position <= telling.last(); position++) {
            answer.add(position);
        }
    }

    private static boolean isInConflict(LabelledLead story, Candidates.Pair pair, Conflicts conflicts) {
        return !conflicts
                .between(paragraphs(story, pair.earlier()), paragraphs(story, pair.later()))
                .isEmpty();
    }

    private static List<OpeningParagraph> paragraphs(LabelledLead story, Telling telling) {
        return IntStream.rangeClosed(telling.first(), telling.last())
                .mapToObj(position -> new OpeningParagraph(
                        position, "text", story.paragraphs().get(position)))
                .toList();
    }
}

package org.copytaster.enrich.lead.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copytaster.enrich.lead.training.CrossValidation.Answer;
import org.copytaster.enrich.lead.training.CrossValidation.Answers;

/**
 * A story that most seeds answer wrongly.
 *
 * @param expected what the editor marked; empty for no repeat
 * @param answered what was answered with the first seed; empty for nothing
 * @param score of the surest pair, mean over the seeds
 * @param surprise how sure the model was of what is wrong, 0 to 1
 */
record Mistake(String id, Set<Integer> expected, Optional<Set<Integer>> answered, double score, double surprise) {
    /** The mistakes among these stories, the surest first. */
    static List<Mistake> of(List<LabelledLead> stories, List<List<Answers>> runs, double marked) {
        var mistakes = new ArrayList<Mistake>();
        for (var i = 0; i < stories.size(); i++) {
            var story = stories.get(i);
            var position = i;
            var given = runs.stream().map(run -> run.get(position)).toList();
            var wrong = given.stream()
                    .filter(answers -> isWrong(story, answers.atLeast(marked)))
                    .count();
            if (story.isNews() && 2 * wrong > given.size()) {
                mistakes.add(of(story, given, marked));
            }
        }
        mistakes.sort(Comparator.comparingDouble(mistake -> -mistake.surprise()));
        return mistakes;
    }

    private static boolean isWrong(LabelledLead story, Optional<Answer> answer) {
        return story.hasRepeat()
                ? answer.filter(given -> story.isHit(given.paragraphs())).isEmpty()
                : answer.isPresent();
    }

    private static Mistake of(LabelledLead story, List<Answers> given, double marked) {
        var score = given.stream()
                .mapToDouble(answers -> answers.whole().map(Answer::score).orElse(0.0))
                .average()
                .orElse(0);
        var answered = given.get(0).atLeast(marked).map(Answer::paragraphs);
        var surprise = answered.isPresent() ? score : 1 - score;
        return new Mistake(story.id(), new TreeSet<>(story.repeat()), answered, score, surprise);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f  %s  expected %s, answered %s",
                score,
                id,
                expected.isEmpty() ? "none" : expected,
                answered.map(Object::toString).orElse("none"));
    }
}

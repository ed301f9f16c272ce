package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Lexicon;

/**
 * What two tellings of a lead say differently, by rules of which each finds one sort. Whatever is found keeps a paragraph in
 * the body, so a rule that is not sure speaks. Safe to share between threads.
 */
public final class Conflicts {
    private final Lexicon lexicon;
    private final ConflictWords words;
    private final List<ConflictRule> rules;

    private Conflicts(Lexicon lexicon, ConflictWords words, Nations nations, List<ConflictRule> ofWords) {
        this.lexicon = lexicon;
        this.words = words;
        var ofFacts = Stream.<ConflictRule>of(
                new NumberRule(new Quantities(words, lexicon)),
                new DateRule(lexicon),
                new NamesRule(new NameSpans(lexicon, nations), nations));
        rules = Stream.concat(ofFacts, ofWords.stream()).toList();
    }

    /** In English copy, read in the words of this lexicon. */
    public static Conflicts english(Lexicon lexicon) {
        var words = ConflictWords.english();
        var nations = Nations.english();
        return new Conflicts(
                lexicon,
                words,
                nations,
                List.of(
                        new RoleRule(new NameSpans(lexicon, nations), nations),
                        new VoiceRule(),
                        new OppositeRule(),
                        new NegationRule(),
                        new LadderRule(),
                        new ModalityRule(),
                        new OrderRule(),
                        new QuantifierRule(),
                        new SpeakerRule(),
                        new WordingRule(words, nations)));
    }

    /** In any other language: numbers, dates and names alone. */
    public static Conflicts ofFacts(Lexicon lexicon) {
        return new Conflicts(lexicon, ConflictWords.none(), Nations.none(), List.of());
    }

    /** What the earlier and the later telling say differently. */
    public List<Conflict> between(List<OpeningParagraph> earlier, List<OpeningParagraph> later) {
        var wholeEarlier = Statement.of(earlier, lexicon, words);
        var wholeLater = Statement.of(later, lexicon, words);
        var one = wholeEarlier.against(wholeLater);
        var other = wholeLater.against(wholeEarlier);
        var found = rules.stream()
                .flatMap(rule -> rule.between(one, other).stream())
                .distinct()
                .toList();
        return found.stream()
                .filter(conflict -> conflict.sort() != Sort.WORDING || !isTold(conflict, found))
                .toList();
    }

    /** Whether another rule has said already how these words differ. */
    private static boolean isTold(Conflict wording, List<Conflict> found) {
        return found.stream()
                .filter(conflict -> conflict.sort() != Sort.WORDING)
                .anyMatch(conflict -> conflict.earlier().containsAll(wording.earlier())
                        && conflict.later().containsAll(wording.later()));
    }
}

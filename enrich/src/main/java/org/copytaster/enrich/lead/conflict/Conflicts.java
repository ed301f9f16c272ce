package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.Set;
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

    private Conflicts(Lexicon lexicon, ConflictWords words, List<ConflictRule> rules) {
        this.lexicon = lexicon;
        this.words = words;
        this.rules = rules;
    }

    /** In English copy, read in the words of this lexicon. */
    public static Conflicts english(Lexicon lexicon) {
        var words = ConflictWords.english();
        var nations = Nations.english();
        var names = new NameSpans(lexicon, nations);
        return new Conflicts(
                lexicon,
                words,
                List.of(
                        new NumberRule(new Quantities(words, lexicon)),
                        new DateRule(lexicon),
                        new NamesRule(names, nations),
                        new RoleRule(names, nations),
                        new VoiceRule(),
                        new OppositeRule(),
                        new NegationRule(),
                        new LadderRule(),
                        new ModalityRule(),
                        new GroupRule(Sort.MODALITY, Set.of("ask"), Set.of("order")),
                        new QuantifierRule(),
                        new SpeakerRule(),
                        new WordingRule(words, nations)));
    }

    /** In any other language: numbers, dates and names alone. */
    public static Conflicts ofFacts(Lexicon lexicon) {
        var words = ConflictWords.none();
        var nations = Nations.none();
        return new Conflicts(
                lexicon,
                words,
                List.of(
                        new NumberRule(new Quantities(words, lexicon)),
                        new DateRule(lexicon),
                        new NamesRule(new NameSpans(lexicon, nations), nations)));
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

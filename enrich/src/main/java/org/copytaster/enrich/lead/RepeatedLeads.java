package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.copytaster.enrich.lead.LeadSearch.Found;
import org.copytaster.enrich.lead.conflict.Conflict;
import org.copytaster.enrich.lead.conflict.Conflicts;
import org.copytaster.enrich.lead.text.Languages;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.lead.text.ProseReader;

/** Finds the opening paragraph that another one repeats. Immutable; safe to share between threads. */
public final class RepeatedLeads implements LeadFinder {
    /** In words. */
    private static final int LONGEST_LEAD = 400;

    private final LeadComparison comparison;
    private final Thresholds thresholds;
    private final Lexicon english;

    /**
     * Where the bands begin.
     *
     * @param marked lowest score that is marked, 0 to 1
     * @param automatic lowest score that may be acted on unseen, 0 to 1
     * @param told lowest share of the words that both must tell for that, mean over both sides, 0 to 1
     */
    public record Thresholds(double marked, double automatic, double told) {}

    /**
     * A finder that compares this way.
     *
     * @param english the words of the language that the comparison was trained in
     */
    public RepeatedLeads(LeadComparison comparison, Thresholds thresholds, Lexicon english) {
        this.comparison = comparison;
        this.thresholds = thresholds;
        this.english = english;
    }

    /**
     * The model trained for English. French, German and Spanish are read in their own words and compared by the same
     * model, and what it finds there is only marked; in every other language repeats letter for letter are found.
     */
    public static RepeatedLeads standard() {
        return of(LeadModel.english(), Lexicon.english());
    }

    /** A newsroom's own model, over the words of its own table. */
    public static RepeatedLeads of(LeadModel model, Lexicon english) {
        return new RepeatedLeads(
                new LexicalComparison(model), new Thresholds(model.marked(), model.automatic(), model.told()), english);
    }

    @Override
    public String engine() {
        return comparison.version();
    }

    /** The repeated lead of this opening, when it has one: of several the surest. */
    @Override
    public Optional<RepeatedLead> find(Opening opening) {
        var language = Tongue.of(opening.language(), english);
        return surest(opening, language, thresholds.marked())
                .or(() -> RepeatedFields.find(opening, new ProseReader(language.lexicon())));
    }

    /** The same, and where nothing is repeated the pair that comes closest, in the band none: for an explanation. */
    public Optional<RepeatedLead> closest(Opening opening) {
        return find(opening).or(() -> surest(opening, Tongue.of(opening.language(), english), 0));
    }

    /** The paragraphs that are no tellings of the lead, and what they are. */
    public List<LeftOut> leftOut(Opening opening) {
        return LeftOut.of(
                opening, new ProseReader(Tongue.of(opening.language(), english).lexicon()));
    }

    /** What two texts say alike and differently, in this language; English where it is not known. */
    public Facts facts(String language) {
        return new Facts(Tongue.of(language, english).lexicon());
    }

    private Optional<RepeatedLead> surest(Opening opening, Tongue language, double least) {
        var prose =
                opening.paragraphs().stream().filter(OpeningParagraph::isProse).toList();
        var texts = prose.stream().map(OpeningParagraph::text).toList();
        BiFunction<Telling, Telling, LeadMatch> judge = language.isRead() ? comparison::compare : ExactRule::compare;
        return LeadSearch.surest(Candidates.of(texts, new ProseReader(language.lexicon())), judge, least)
                .map(found -> record(found, prose, opening, language));
    }

    /**
     * How a language is read.
     *
     * @param isRead whether its words are known; else only letters are compared
     * @param isTrained whether the model was trained in it
     */
    private record Tongue(Lexicon lexicon, boolean isRead, boolean isTrained) {
        Conflicts conflicts() {
            return isTrained ? Conflicts.english(lexicon) : Conflicts.ofFacts(lexicon);
        }

        static Tongue of(String language, Lexicon english) {
            if (language.equals("en") || language.startsWith("en-")) {
                return new Tongue(english, true, true);
            }
            return Languages.lexicon(language)
                    .map(known -> new Tongue(known, true, false))
                    .orElseGet(() -> new Tongue(english, false, false));
        }
    }

    private RepeatedLead record(Found found, List<OpeningParagraph> prose, Opening opening, Tongue language) {
        var earlier = paragraphs(found.earlier(), prose);
        var later = paragraphs(found.later(), prose);
        var facts = new Facts(language.lexicon());
        var conflicts = found.match().kind() == Kind.PARAPHRASE && !isLong(found)
                ? language.conflicts().between(earlier, later)
                : List.<Conflict>of(); // the same letters cannot contradict each other
        var rest = opening.paragraphs().stream()
                .filter(paragraph -> !earlier.contains(paragraph) && !later.contains(paragraph))
                .map(OpeningParagraph::text)
                .toList();
        var laterGoes =
                found.earlier().prose().hadDateline() && !found.later().prose().hadDateline();
        return new RepeatedLead(
                numbers(laterGoes ? later : earlier),
                numbers(laterGoes ? earlier : later).stream()
                        .map(String::valueOf)
                        .toList(),
                verdict(found, conflicts, language),
                found.match(),
                facts.onlyInOne(earlier, later, rest),
                conflicts);
    }

    private static List<OpeningParagraph> paragraphs(Telling telling, List<OpeningParagraph> prose) {
        return IntStream.rangeClosed(telling.first(), telling.last())
                .mapToObj(prose::get)
                .toList();
    }

    private static List<Integer> numbers(List<OpeningParagraph> telling) {
        return telling.stream().map(OpeningParagraph::number).toList();
    }

    /** No lead is as long, and what is looked for in it takes time and memory by the square of its words. */
    private static boolean isLong(Found found) {
        return Math.max(found.earlier().prose().words(), found.later().prose().words()) > LONGEST_LEAD;
    }

    private Verdict verdict(Found found, List<Conflict> conflicts, Tongue language) {
        var exact = found.match().kind() != Kind.PARAPHRASE;
        if (found.match().score() < thresholds.marked()) {
            return Verdict.below(Band.NONE, thresholds.marked());
        }
        if (found.isSplit()) {
            return Verdict.split();
        }
        if (!exact && isLong(found)) {
            return Verdict.longTelling();
        }
        if (!conflicts.isEmpty()) {
            return Verdict.conflicts(conflicts);
        }
        if (exact) {
            return Verdict.letters();
        }
        if (!language.isTrained()) {
            return Verdict.untrained();
        }
        if (found.match().score() < thresholds.automatic()) {
            return Verdict.below(Band.MARKED, thresholds.automatic());
        }
        var told = TellingPair.told(found.earlier().prose(), found.later().prose());
        return Verdict.told(told, thresholds.told());
    }
}

package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the comparison looks at; a is the earlier telling, b the later. */
public enum Feature {
    CMAX(
            "cmax",
            "weight of the shared terms, as a share of the heavier telling",
            p -> p.whole().ofHeavier()),
    S1CMAX("s1cmax", "the same of the first sentences", p -> p.firstSentences().ofHeavier()),
    S1CMIN(
            "s1cmin",
            "the same as a share of the lighter first sentence",
            p -> p.firstSentences().ofLighter()),
    LETTERS_HEAVIER(
            "triMax",
            "shared runs of three letters, as a share of the longer telling",
            p -> p.letters().ofHeavier()),
    LETTERS_LIGHTER(
            "triMin", "the same as a share of the shorter", p -> p.letters().ofLighter()),
    HEADS("headAB", "share of the first terms of each found near the front of the other", TellingPair::heads),
    DAY("dayB", "b names a weekday, as a lead does", when(p -> p.b().weekdays().size() > 0)),
    NAME("nameHit", "a name of two words stands in both", when(TellingPair::shareName)),
    NUMBERS("numMin", "share of the numbers of the side with fewer that the other has", TellingPair::sharedNumbers),
    NUMBERS_MISSED(
            "numConf",
            "numbers of the side with fewer that the other lacks, at most 2",
            p -> Math.min(2, p.numbersNotShared())),
    QUOTED(
            "quoteShare",
            "share of b's words between quotation marks, less a's",
            p -> p.b().quotedShare() - p.a().quotedShare()),
    OPENS_WITH_QUOTE(
            "startsQ",
            "b opens with a quotation mark and a does not",
            when(p -> p.b().opensWithQuote() && !p.a().opensWithQuote())),
    DAYS_DIFFER("dayDiff", "both name weekdays, none of them shared", when(TellingPair::weekdaysDiffer)),
    BOTH_SPEAK("attrBoth", "both say who says it", when(p -> p.a().speaks() && p.b().speaks())),
    DATELINE_EARLIER(
            "dateA",
            "a opens with a dateline and b does not: b goes on with the agency's copy",
            when(p -> p.a().hadDateline() && !p.b().hadDateline())),
    SECOND_MENTION(
            "second",
            "b opens with the bare surname of someone a names in full",
            when(TellingPair::opensWithSecondMention)),
    ANAPHOR("anaphor", "b's first word leans on what stood before", when(p -> p.b().opensWithAnaphor())),
    DISTANCE("dist", "paragraphs between, and one more when a is not the first", Feature::distance),
    MERGED("merged", "one side is two paragraphs taken as one", when(Feature::isMerged));

    /** All features, in the order of their values. */
    public static final List<Feature> ORDER = List.of(values());

    private final String title;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that holds nothing that changes
    private final ToDoubleFunction<TellingPair> value;

    Feature(String title, String meaning, ToDoubleFunction<TellingPair> value) {
        this.title = title;
        this.meaning = meaning;
        this.value = value;
    }

    /** Its name in the model and in the record. */
    public String title() {
        return title;
    }

    /** What it says, in words. */
    public String meaning() {
        return meaning;
    }

    double of(TellingPair pair) {
        return value.applyAsDouble(pair);
    }

    static Optional<Feature> named(String title) {
        return ORDER.stream().filter(feature -> feature.title.equals(title)).findFirst();
    }

    private static ToDoubleFunction<TellingPair> when(Predicate<TellingPair> condition) {
        return pair -> condition.test(pair) ? 1 : 0;
    }

    private static boolean isMerged(TellingPair pair) {
        return pair.earlier.isMerged() || pair.later.isMerged();
    }

    private static double distance(TellingPair pair) {
        if (isMerged(pair)) {
            return 0;
        }
        return pair.later.first() - pair.earlier.last() - 1 + (pair.earlier.first() > 0 ? 1 : 0);
    }
}

package org.copytaster.enrich.lead;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What the comparison looks at, of an earlier and a later telling. */
public enum Feature {
    S1CMAX(
            "s1cmax",
            "weight of the terms that the first sentences share, as a share of the heavier one",
            p -> p.firstSentences().ofHeavier()),
    S1CMIN(
            "s1cmin",
            "the same as a share of the lighter one",
            p -> p.firstSentences().ofLighter()),
    LETTERS_LONGER(
            "triMax",
            "shared runs of three letters, as a share of the longer telling",
            p -> p.letters().ofHeavier()),
    LETTERS_SHORTER(
            "triMin",
            "shared runs of three letters, as a share of the shorter telling",
            p -> p.letters().ofLighter()),
    HEADS("headAB", "share of the first terms of each found near the front of the other", TellingPair::heads),
    INTRODUCED(
            "indBoth",
            "both let the same thing enter with an indefinite article, as each lead does",
            when(p -> p.a().wording().introduced().shared(p.b().wording().introduced()) > 0)),
    NAME("nameHit", "a name of two words stands in both", when(p -> p.sharedNames() > 0)),
    CAPITALS_MORE(
            "capMax",
            "share of one telling's capitalised words that the other tells, the lower of the two shares",
            p -> p.capitals().ofHeavier()),
    CAPITALS_LESS("capMin", "the same, the higher of the two", p -> p.capitals().ofLighter()),
    DAYS_AGREE("daySame", "both name the same weekday", when(TellingPair::weekdaysAgree)),
    NAMES_EARLIER(
            "newNamesA",
            "names of two words that only the earlier gives, at most 2",
            p -> Math.min(2, p.a().wording().names().size() - p.sharedNames())),
    NAMES_LATER(
            "newNamesB",
            "names of two words that only the later gives, at most 2",
            p -> Math.min(2, p.b().wording().names().size() - p.sharedNames())),
    NUMBERS("numMin", "share of the numbers of the side with fewer that the other has", TellingPair::sharedNumbers),
    DAY(
            "dayB",
            "the later names a weekday, as a lead does",
            when(p -> p.b().wording().weekdays().size() > 0)),
    DAY_ONLY_EARLIER(
            "dayAonly",
            "the earlier names a weekday and the later does not: it goes on with the same day",
            when(p -> p.a().wording().weekdays().size() > 0
                    && p.b().wording().weekdays().size() == 0)),
    DAYS_DIFFER("dayDiff", "both name weekdays, none of them shared", when(TellingPair::weekdaysDiffer)),
    QUOTED(
            "quoteShare",
            "share of the later's words between quotation marks, less the earlier's",
            p -> p.b().wording().quotedShare() - p.a().wording().quotedShare()),
    OPENS_WITH_QUOTE(
            "startsQ",
            "the later opens with a quotation mark and the earlier does not",
            when(p -> p.b().opensWithQuote() && !p.a().opensWithQuote())),
    BOTH_SPEAK(
            "attrBoth",
            "both say who says it",
            when(p -> p.a().wording().speaks() && p.b().wording().speaks())),
    SECOND_MENTION(
            "second",
            "the later opens with the bare surname of someone whom the earlier names in full",
            when(TellingPair::opensWithSecondMention)),
    ANAPHOR(
            "anaphor",
            "the later's first word leans on what stood before",
            when(p -> p.b().wording().opensWithAnaphor())),
    DATELINE_EARLIER(
            "dateA",
            "the earlier opens with a dateline and the later does not: it goes on with the agency's copy",
            when(p -> p.a().hadDateline() && !p.b().hadDateline())),
    DATELINE_LATER(
            "dateB",
            "the later opens with a dateline: an agency's copy begins there, what stands above came from elsewhere",
            when(p -> p.b().hadDateline())),
    LENGTH("lenr", "how much longer the later is, natural logarithm of the words", TellingPair::longer),
    DISTANCE(
            "dist",
            "paragraphs of the same copy between them, and one more when neither is the first",
            Feature::distance);

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

    /** The feature of this name in the model. */
    public static Optional<Feature> named(String title) {
        return ORDER.stream().filter(feature -> feature.title.equals(title)).findFirst();
    }

    private static ToDoubleFunction<TellingPair> when(Predicate<TellingPair> condition) {
        return pair -> condition.test(pair) ? 1 : 0;
    }

    /** What stands above a dateline is all one telling. */
    private static double distance(TellingPair pair) {
        if (pair.earlier.first() == 0 && pair.b().hadDateline()) {
            return 0;
        }
        return pair.later.first() - pair.earlier.last() - 1 + (pair.earlier.first() > 0 ? 1 : 0);
    }
}

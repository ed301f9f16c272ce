package org.copytaster.enrich.lead;

import org.copytaster.enrich.lead.text.Once;
import org.copytaster.enrich.lead.text.Prose;
import org.copytaster.enrich.lead.text.TermSet;
import org.copytaster.enrich.lead.text.Trigrams;

/** Two tellings side by side; what several features need is worked out once. */
public final class TellingPair {
    /** How many terms make the head of a paragraph, and how many of the other one it is looked for in. */
    private static final int HEAD = 6;

    private static final int HEAD_IN = 12;

    final Telling earlier;
    final Telling later;
    private final Containment whole;

    /** Worked out when they are asked for: few pairs pass the gate. */
    private final Once<Containment> firstSentences;

    private final Once<Containment> letters;

    TellingPair(Telling earlier, Telling later) {
        this.earlier = earlier;
        this.later = later;
        whole = Containment.of(a().terms(), b().terms());
        firstSentences = new Once<>(() ->
                Containment.of(a().wording().firstSentence(), b().wording().firstSentence()));
        letters = new Once<>(() -> Containment.of(Trigrams.of(a().bare()), Trigrams.of(b().bare())));
    }

    /** Share of the weight of each side that both sides have, 0 to 1. */
    record Containment(double ofHeavier, double ofLighter) {
        static Containment of(TermSet a, TermSet b) {
            var shared = a.sharedWeight(b);
            var heavier = Math.max(a.weight(), b.weight());
            var lighter = Math.min(a.weight(), b.weight());
            return new Containment(share(shared, heavier), share(shared, lighter));
        }

        static Containment of(Trigrams a, Trigrams b) {
            var shared = a.shared(b);
            return new Containment(
                    share(shared, Math.max(a.size(), b.size())), share(shared, Math.min(a.size(), b.size())));
        }
    }

    /** Share of the words, by weight, that both tell: the mean of the shares of the two sides, 0 to 1. */
    public static double told(Prose a, Prose b) {
        var containment = Containment.of(a.terms(), b.terms());
        return (containment.ofHeavier() + containment.ofLighter()) / 2;
    }

    Prose a() {
        return earlier.prose();
    }

    Prose b() {
        return later.prose();
    }

    Containment whole() {
        return whole;
    }

    Containment firstSentences() {
        return firstSentences.get();
    }

    /** Capitalised words of each side that the other tells, as shares. */
    Containment capitals() {
        var a = a().wording().capitalised();
        var b = b().wording().capitalised();
        var ofA = share(a.sharedWeight(b().terms()), a.weight());
        var ofB = share(b.sharedWeight(a().terms()), b.weight());
        return new Containment(Math.min(ofA, ofB), Math.max(ofA, ofB));
    }

    boolean weekdaysAgree() {
        return a().wording().weekdays().shared(b().wording().weekdays()) > 0;
    }

    Containment letters() {
        return letters.get();
    }

    /** Mean over both sides: share of the first terms found among the first terms of the other. */
    double heads() {
        return (headIn(a(), b()) + headIn(b(), a())) / 2;
    }

    private static double headIn(Prose prose, Prose other) {
        var head = prose.wording()
                .content()
                .subList(0, Math.min(HEAD, prose.wording().content().size()));
        var in = TermSet.of(other.wording()
                .content()
                .subList(0, Math.min(HEAD_IN, other.wording().content().size())));
        var found = 0;
        for (var term : head) {
            found += in.contains(term.id()) ? 1 : 0;
        }
        return share(found, head.size());
    }

    int sharedNames() {
        return a().wording().names().shared(b().wording().names());
    }

    double longer() {
        return Math.log((b().words() + 1.0) / (a().words() + 1.0));
    }

    /** Whether the first news word of b is a surname that a gave in full and b does not: a second mention. */
    boolean opensWithSecondMention() {
        if (b().wording().content().isEmpty()) {
            return false;
        }
        var surname = b().wording().content().get(0).id();
        return a().wording().surnames().contains(surname)
                && !b().wording().surnames().contains(surname);
    }

    double sharedNumbers() {
        return share(a().wording().numbers().shared(b().wording().numbers()), fewerNumbers());
    }

    private int fewerNumbers() {
        return Math.min(a().wording().numbers().size(), b().wording().numbers().size());
    }

    boolean weekdaysDiffer() {
        return a().wording().weekdays().size() > 0
                && b().wording().weekdays().size() > 0
                && a().wording().weekdays().shared(b().wording().weekdays()) == 0;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}

package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.text.Aside;
import org.copytaster.enrich.lead.text.ProseReader;

/** The pairs of tellings in an opening that are worth comparing. */
public final class Candidates {
    /** A repeat stands within so many paragraphs. */
    static final int OPENING = 4;

    /** Share of the weight of each half of a split lead that the other telling must tell too, 0 to 1. */
    private static final double HALF_TOLD = .4;

    /** Share of the weight of the other telling that only the lesser half tells, 0 to 1. */
    private static final double HALF_ADDS = .1;

    private static final Optional<Aside> ENTRY = Optional.of(Aside.ENTRY);

    private final List<String> texts;
    private final ProseReader reader;
    private final List<Telling> single = new ArrayList<>();

    private Candidates(List<String> texts, ProseReader reader) {
        this.texts = texts;
        this.reader = reader;
        for (var text : texts) {
            single.add(new Telling(single.size(), single.size(), reader.read(text)));
        }
    }

    /** Two tellings, the earlier first. */
    public record Pair(Telling earlier, Telling later) {
        /** Whether one may repeat the other: a quotation by itself may not, and is a candidate only to learn from. */
        boolean areTellings() {
            return earlier.prose().isTelling() && later.prose().isTelling();
        }

        /** Whether a model can learn from them what repeats and what does not. */
        public boolean teach() {
            return !earlier.prose().isBlank() && !later.prose().isBlank();
        }
    }

    /** The candidates among these paragraphs, of which only the first few are read. */
    public static Candidates of(List<String> paragraphs, ProseReader reader) {
        return new Candidates(paragraphs.subList(0, Math.min(OPENING, paragraphs.size())), reader);
    }

    /** Each paragraph by itself: the first with the next three, the second with the third. */
    public List<Pair> whole() {
        var pairs = new ArrayList<Pair>();
        for (var later = 1; later < single.size(); later++) {
            add(pairs, single.get(0), single.get(later));
        }
        if (single.size() > 2) {
            add(pairs, single.get(1), single.get(2));
        }
        return pairs;
    }

    /**
     * Leads that are cut in two: the first and second paragraph against the third, the first against the second and
     * third. Only where the other telling tells both halves, and needs both: else a paragraph that goes on after a
     * repeat would be taken for a half of it.
     */
    public List<Pair> split() {
        var pairs = new ArrayList<Pair>();
        if (single.size() > 2) {
            var first = single.get(0);
            var second = single.get(1);
            var third = single.get(2);
            if (areHalves(first, second, third)) {
                add(pairs, merged(first), third);
            }
            if (areHalves(second, third, first)) {
                add(pairs, first, merged(second));
            }
        }
        return pairs;
    }

    private void add(List<Pair> pairs, Telling earlier, Telling later) {
        if (!earlier.prose().isEmpty() && !later.prose().isEmpty() && !introduces(earlier, later)) {
            pairs.add(new Pair(earlier, later));
        }
    }

    /** Every entry of a live page is meant to stand, and not each has its own label. */
    public boolean isLivePage() {
        for (var telling : single) {
            if (telling.prose().aside().equals(ENTRY)) {
                return true;
            }
        }
        return false;
    }

    /** "The minister told reporters:" and what he told them. */
    private boolean introduces(Telling earlier, Telling later) {
        return later.first() == earlier.last() + 1
                && texts.get(earlier.last()).stripTrailing().endsWith(":");
    }

    private Telling merged(Telling half) {
        var both = texts.get(half.first()) + " " + texts.get(half.first() + 1);
        return new Telling(half.first(), half.first() + 1, reader.read(both));
    }

    private static boolean areHalves(Telling half, Telling rest, Telling other) {
        if (rest.prose().hadDateline()) {
            return false; // another telling begins there
        }
        var whole = other.prose().terms();
        var ofHalf = half.prose().terms().sharedWeight(whole);
        var ofRest = rest.prose().terms().sharedWeight(whole);
        var lesserAdds = ofHalf < ofRest
                ? half.prose().terms().sharedWeight(whole, rest.prose().terms())
                : rest.prose().terms().sharedWeight(whole, half.prose().terms());
        return ofHalf >= HALF_TOLD * half.prose().terms().weight()
                && ofRest >= HALF_TOLD * rest.prose().terms().weight()
                && lesserAdds >= HALF_ADDS * whole.weight()
                && half.prose().isTelling()
                && rest.prose().isTelling();
    }
}

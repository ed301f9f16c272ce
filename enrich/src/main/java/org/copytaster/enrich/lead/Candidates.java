package org.copytaster.enrich.lead;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.text.Prose;
import org.copytaster.enrich.lead.text.ProseReader;

/** The pairs of tellings in an opening that are worth comparing. */
public final class Candidates {
    /** A repeat stands within so many paragraphs. */
    private static final int OPENING = 4;

    private Candidates() {}

    /**
     * Two tellings, the earlier first.
     *
     * @param carrier position of the paragraph that carries the news of the earlier telling
     * @param laterCarrier the same of the later one
     */
    public record Pair(Telling earlier, Telling later, int carrier, int laterCarrier) {
        static Pair of(Telling earlier, Telling later) {
            return new Pair(earlier, later, earlier.first(), later.first());
        }
    }

    /** The candidates among these paragraphs: first with the next three, second with third, and split leads. */
    public static List<Pair> of(List<String> paragraphs, ProseReader reader) {
        var texts = paragraphs.subList(0, Math.min(OPENING, paragraphs.size()));
        var single = new ArrayList<Telling>();
        for (var text : texts) {
            single.add(new Telling(single.size(), single.size(), reader.read(text)));
        }
        var pairs = new ArrayList<Pair>();
        for (var i = 1; i < single.size(); i++) {
            pairs.add(Pair.of(single.get(0), single.get(i)));
        }
        if (single.size() > 2) {
            pairs.add(Pair.of(single.get(1), single.get(2)));
            addSplitLeads(pairs, single, texts, reader);
        }
        pairs.removeIf(
                pair -> pair.earlier().prose().isBlank() || pair.later().prose().isBlank());
        return pairs;
    }

    /** A lead may be cut in two, and the halves stand one after the other on either side. */
    private static void addSplitLeads(List<Pair> pairs, List<Telling> single, List<String> texts, ProseReader reader) {
        var first = single.get(0);
        var second = single.get(1);
        var third = single.get(2);
        pairs.add(new Pair(merged(first, texts, reader), third, carrier(first, second, third), 2));
        pairs.add(new Pair(first, merged(second, texts, reader), 0, carrier(second, third, first)));
    }

    private static Telling merged(Telling half, List<String> texts, ProseReader reader) {
        Prose both = reader.read(texts.get(half.first()) + " " + texts.get(half.first() + 1));
        return new Telling(half.first(), half.first() + 1, both);
    }

    /** Of two halves the one that shares more with the other telling. */
    private static int carrier(Telling half, Telling otherHalf, Telling whole) {
        return shared(otherHalf, whole) > shared(half, whole) ? otherHalf.first() : half.first();
    }

    private static double shared(Telling half, Telling whole) {
        return half.prose().firstSentence().sharedWeight(whole.prose().terms());
    }
}

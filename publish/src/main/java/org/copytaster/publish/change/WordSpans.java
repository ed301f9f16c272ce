package org.copytaster.publish.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The words that differ between two texts. */
public final class WordSpans {
    /** Beyond so many words, blanks and signs left out or put in, a text counts as written anew. */
    private static final int MOST_EDITS = 250;

    private WordSpans() {}

    /** A stretch of tokens that is not kept, from one to before another, in both texts. */
    private record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {
        boolean isEmpty() {
            return oldFrom == oldTo && newFrom == newTo;
        }
    }

    /**
     * What reads otherwise, in order. Whole words only; stretches with nothing but blanks between them are one.
     *
     * @return empty when the texts are the same; one span over both when the text was written anew
     */
    public static List<WordSpan> between(String old, String now) {
        if (old.equals(now)) {
            return List.of();
        }
        var before = TextTokens.of(old);
        var after = TextTokens.of(now);
        var numbering = new HashMap<String, Integer>();
        return EditScript.of(before.numbered(numbering), after.numbered(numbering), MOST_EDITS)
                .map(script -> joined(gaps(script, before.size(), after.size()), before).stream()
                        .map(gap -> new WordSpan(
                                before.start(gap.oldFrom()),
                                before.start(gap.oldTo()),
                                after.start(gap.newFrom()),
                                after.start(gap.newTo())))
                        .toList())
                .orElseGet(() -> List.of(new WordSpan(0, old.length(), 0, now.length())));
    }

    private static List<Gap> gaps(EditScript script, int oldSize, int newSize) {
        var gaps = new ArrayList<Gap>();
        int old = 0;
        int now = 0;
        for (var kept : script.kept()) {
            gaps.add(new Gap(old, kept.oldStart(), now, kept.newStart()));
            old = kept.oldStart() + kept.length();
            now = kept.newStart() + kept.length();
        }
        gaps.add(new Gap(old, oldSize, now, newSize));
        gaps.removeIf(Gap::isEmpty);
        return gaps;
    }

    /** Two words that both changed are one change, though the blank between them is the same. */
    private static List<Gap> joined(List<Gap> gaps, TextTokens old) {
        var joined = new ArrayList<Gap>();
        for (var gap : gaps) {
            int last = joined.size() - 1;
            if (last >= 0 && old.isBlank(joined.get(last).oldTo(), gap.oldFrom())) {
                var before = joined.get(last);
                joined.set(last, new Gap(before.oldFrom(), gap.oldTo(), before.newFrom(), gap.newTo()));
            } else {
                joined.add(gap);
            }
        }
        return joined;
    }
}

package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.enrich.lead.text.Role;

/**
 * The longest run of words that stand in both statements in the same order (longest common subsequence), and what stands
 * between them.
 *
 * @param share words of the run that carry news, as a share of those of the shorter statement, 0 to 1
 * @param gaps what stands between two words of the run, before the first and behind the last
 */
record Alignment(double share, List<Gap> gaps) {
    Alignment {
        gaps = List.copyOf(gaps);
    }

    /** Words of a from fromA up to toA stand where words of b stand from fromB up to toB. */
    record Gap(int fromA, int toA, int fromB, int toB) {
        boolean holds(Hit ofA, Hit ofB) {
            return ofA.first() >= fromA && ofA.last() < toA && ofB.first() >= fromB && ofB.last() < toB;
        }
    }

    static Alignment of(Statement a, Statement b) {
        var wordsA = a.words();
        var wordsB = b.words();
        var lengths = new int[wordsA.size() + 1][wordsB.size() + 1];
        for (var i = wordsA.size() - 1; i >= 0; i--) {
            for (var j = wordsB.size() - 1; j >= 0; j--) {
                lengths[i][j] = isSame(wordsA.get(i), wordsB.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        var gaps = new ArrayList<Gap>();
        var shared = 0;
        var fromA = 0;
        var fromB = 0;
        for (int i = 0, j = 0; i < wordsA.size() && j < wordsB.size(); ) {
            if (isSame(wordsA.get(i), wordsB.get(j))) {
                shared += wordsA.get(i).term().carriesNews() ? 1 : 0;
                gaps.add(new Gap(fromA, i, fromB, j));
                fromA = ++i;
                fromB = ++j;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gaps.add(new Gap(fromA, wordsA.size(), fromB, wordsB.size()));
        var shorter = Math.min(news(wordsA), news(wordsB));
        return new Alignment(
                shorter == 0 ? 0 : (double) shared / shorter,
                gaps.stream()
                        .filter(gap -> gap.toA() > gap.fromA() && gap.toB() > gap.fromB())
                        .toList());
    }

    /** Small words stand everywhere and hold nothing in its place. */
    private static boolean isSame(Word a, Word b) {
        return a.term().role() != Role.STOP && a.isLike(b);
    }

    private static int news(List<Word> words) {
        return (int) words.stream().filter(word -> word.term().carriesNews()).count();
    }
}

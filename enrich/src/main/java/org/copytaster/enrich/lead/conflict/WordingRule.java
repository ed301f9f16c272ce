package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Role;

/**
 * Two tellings of nearly the same words, and in one place each has a word that the other does not have: somebody wrote one
 * for the other. Where most words differ, another word in one place says nothing.
 */
final class WordingRule implements ConflictRule {
    private static final int SHORTEST = 4;

    /** Share of the words in the same order from which on two tellings are nearly the same. */
    private static final double ALIKE = .6;

    /** More words than this in one place are no replacement. */
    private static final int LONGEST = 8;

    private static final Set<String> MEASURES = Set.of("basis", "point", "points");

    private final ConflictWords words;
    private final Nations nations;

    WordingRule(ConflictWords words, Nations nations) {
        this.words = words;
        this.nations = nations;
    }

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var alignment = Alignment.of(a, b);
        if (alignment.share() < ALIKE) {
            return List.of();
        }
        var found = new ArrayList<Conflict>();
        for (var gap : alignment.gaps()) {
            var onlyA = untold(a, gap.fromA(), gap.toA(), b);
            var onlyB = untold(b, gap.fromB(), gap.toB(), a);
            dropLikes(a, onlyA, b, onlyB);
            if (!onlyA.isEmpty() && !onlyB.isEmpty() && onlyA.size() <= LONGEST && onlyB.size() <= LONGEST) {
                found.add(new Conflict(Sort.WORDING, places(a, onlyA), places(b, onlyB)));
            }
        }
        return found;
    }

    private List<Integer> untold(Statement statement, int from, int to, Statement other) {
        var untold = new ArrayList<Integer>();
        for (var at = from; at < to; at++) {
            var word = statement.words().get(at);
            if (word.term().role() == Role.CONTENT
                    && !isLight(statement, at)
                    && !isName(word)
                    && !isMeasure(word)
                    && !other.tells(word)
                    && !isLike(word, other)) {
                untold.add(at);
            }
        }
        return untold;
    }

    private static boolean isLight(Statement statement, int at) {
        return statement.hits().stream().anyMatch(hit -> hit.first() == at && hit.last() == at && hit.isOf("light"));
    }

    /** Star and superstar, northeast and north-east. */
    private static boolean isLike(Word word, Statement other) {
        return other.words().stream()
                .anyMatch(one -> one.form().length() >= SHORTEST
                        && word.form().length() >= SHORTEST
                        && (one.form().contains(word.form())
                                || word.form().contains(one.form())
                                || one.form().regionMatches(0, word.form(), 0, SHORTEST + 1)));
    }

    /** Names have a rule of their own, which knows that Norway and Norwegian are one. */
    private boolean isName(Word word) {
        return word.capital() && (!word.opens() || nations.knows(word.form()) || NameSpans.isTitle(word));
    }

    /** Units belong to their numbers, and 48 hours are two days. */
    private boolean isMeasure(Word word) {
        return words.unit(word).isPresent() || words.scale(word.form()).isPresent() || MEASURES.contains(word.form());
    }

    /** Takes out what the table knows to say the same: climbed and rose, voted and decided, acquitted and not guilty. */
    private static void dropLikes(Statement a, List<Integer> ofA, Statement b, List<Integer> ofB) {
        for (var hitA : a.hits()) {
            for (var hitB : b.hits()) {
                if (ofA.stream().anyMatch(hitA::covers)
                        && ofB.stream().anyMatch(hitB::covers)
                        && !Collections.disjoint(meanings(a, hitA), meanings(b, hitB))) {
                    ofA.removeIf(hitA::covers);
                    ofB.removeIf(hitB::covers);
                }
            }
        }
    }

    /** What a word says: its side of opposites, turned where a negation stands before it, and its lines of like words. */
    private static Set<Hit.Entry> meanings(Statement statement, Hit hit) {
        var negated = statement.isBehind(hit.first(), "negation");
        var meanings = new HashSet<Hit.Entry>();
        for (var entry : hit.entries()) {
            if (entry.group().equals("opposite")) {
                meanings.add(new Hit.Entry(entry.group(), entry.line(), negated ? 1 - entry.side() : entry.side()));
            } else if (entry.group().equals("alike") && !negated) {
                meanings.add(entry);
            }
        }
        return meanings;
    }

    private static List<Place> places(Statement statement, List<Integer> words) {
        return words.stream().map(at -> statement.place(at, at)).toList();
    }
}

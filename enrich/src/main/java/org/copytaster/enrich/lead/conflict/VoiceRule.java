package org.copytaster.enrich.lead.conflict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** The same one acts in one telling and is acted on in the other: "a nurse stabbed" and "a nurse was stabbed by". */
final class VoiceRule implements ConflictRule {
    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "is", "are", "be", "got");
    private static final int REACH = 3;

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        return find(a, b)
                .map(found -> List.of(new Conflict(
                        Sort.ROLES, List.of(a.place(found[0], found[0])), List.of(b.place(found[1], found[1])))))
                .orElse(List.of());
    }

    private static Optional<int[]> find(Statement a, Statement b) {
        for (var at = 1; at < a.words().size(); at++) {
            var word = a.words().get(at);
            if (!word.term().carriesNews() || word.capital()) {
                continue;
            }
            for (var other = 1; other < b.words().size(); other++) {
                if (word.stem().equals(b.words().get(other).stem())
                        && isPassive(a, at) != isPassive(b, other)
                        && isBySomeone(isPassive(a, at) ? a : b, isPassive(a, at) ? at : other)
                        && subject(a, at).isPresent()
                        && subject(a, at).equals(subject(b, other))) {
                    return Optional.of(new int[] {at, other});
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isPassive(Statement statement, int verb) {
        return PASSIVE.contains(statement.words().get(verb - 1).form());
    }

    private static boolean isBySomeone(Statement statement, int verb) {
        for (var at = verb + 1; at < statement.words().size(); at++) {
            if (statement.words().get(at).sentence()
                    != statement.words().get(verb).sentence()) {
                return false;
            }
            if (statement.words().get(at).form().equals("by")) {
                return true;
            }
        }
        return false;
    }

    /** The noun before a verb and its auxiliaries. */
    private static Optional<String> subject(Statement statement, int verb) {
        for (var at = verb - 1; at >= Math.max(0, verb - REACH); at--) {
            var word = statement.words().get(at);
            if (word.term().carriesNews()) {
                return Optional.of(word.stem());
            }
        }
        return Optional.empty();
    }
}

package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;
import org.copytaster.enrich.lead.text.Role;

/** One telling says the contrary, in a word of contrary sense: rose and fell, stable and unstable, guilty and not guilty. */
final class OppositeRule implements ConflictRule {
    private static final List<String> PREFIXES = List.of("un", "in", "im", "il", "ir", "dis", "non");
    private static final int SHORTEST = 4;

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var found = new ArrayList<Conflict>();
        opposites(a, b, found);
        prefixed(a, b).ifPresent(found::add);
        prefixed(b, a).map(Conflict::turned).ifPresent(found::add);
        return found;
    }

    private static void opposites(Statement a, Statement b, List<Conflict> found) {
        var ofA = said(a, b);
        var ofB = said(b, a);
        var gaps = Alignment.of(a, b).gaps();
        for (var line : ofA.keySet()) {
            var sidesB = ofB.getOrDefault(line, Map.of());
            ofA.get(line).forEach((side, hitsA) -> {
                for (var hitA : hitsA) {
                    for (var hitB : sidesB.getOrDefault(1 - side, List.of())) {
                        var alone = ofA.get(line).size() == 1 && sidesB.size() == 1;
                        if ((alone && Context.isShared(a, hitA, b, hitB))
                                || gaps.stream().anyMatch(gap -> gap.holds(hitA, hitB))) {
                            found.add(new Conflict(Sort.OPPOSITE, List.of(a.place(hitA)), List.of(b.place(hitB))));
                            return;
                        }
                    }
                }
            });
        }
    }

    /** By line and side; what a negation stands before counts as its contrary. A word that both have is none. */
    private static Map<Integer, Map<Integer, List<Hit>>> said(Statement statement, Statement other) {
        var lines = new HashMap<Integer, Map<Integer, List<Hit>>>();
        for (var hit : statement.hits()) {
            var word = statement.words().get(hit.first());
            if (word.term().role() == Role.ATTRIBUTION || (hit.first() == hit.last() && other.hasAlone(word.stem()))) {
                continue;
            }
            for (var entry : hit.entries()) {
                if (entry.group().equals("opposite")) {
                    var side = statement.isBehind(hit.first(), "negation") ? 1 - entry.side() : entry.side();
                    lines.computeIfAbsent(entry.line(), line -> new HashMap<>())
                            .computeIfAbsent(side, any -> new ArrayList<>())
                            .add(hit);
                }
            }
        }
        return lines;
    }

    /** "unstable" here and "stable" there. */
    private static Optional<Conflict> prefixed(Statement statement, Statement other) {
        for (var at = 0; at < statement.words().size(); at++) {
            var form = statement.words().get(at).form();
            if (other.hasStem(statement.words().get(at).stem())) {
                continue;
            }
            for (var prefix : PREFIXES) {
                if (form.startsWith(prefix) && form.length() - prefix.length() >= SHORTEST) {
                    var bare = form.substring(prefix.length());
                    for (var i = 0; i < other.words().size(); i++) {
                        if (other.words().get(i).form().equals(bare)) {
                            return Optional.of(new Conflict(
                                    Sort.OPPOSITE, List.of(statement.place(at, at)), List.of(other.place(i, i))));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }
}

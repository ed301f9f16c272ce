package org.copytaster.enrich.lead.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** One telling takes back, with "not", "denied" or "failed to", what the other tells in the same word. */
final class NegationRule implements ConflictRule {
    private static final int REACH = 6;

    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var found = new ArrayList<Conflict>();
        negation(a, b).ifPresent(found::add);
        negation(b, a).map(Conflict::turned).ifPresent(found::add);
        return found;
    }

    /** What takes back something that the other tells and does not take back. */
    private static Optional<Conflict> negation(Statement statement, Statement other) {
        for (var hit : statement.hits()) {
            if (hit.isOf("negation") || hit.isOf("denial")) {
                var told = isTold(statement, hit, other)
                        ? List.<Integer>of()
                        : statement.next(hit.last()).map(other::positions).orElse(List.of());
                if (!told.isEmpty()
                        && told.stream()
                                .noneMatch(at -> other.isBehind(at, "negation")
                                        || other.isBehind(at, "denial")
                                        || (hit.isOf("denial") && isDenied(other, at)))) {
                    return Optional.of(new Conflict(
                            Sort.NEGATION,
                            List.of(statement.place(hit)),
                            List.of(other.place(told.get(0), told.get(0)))));
                }
            }
        }
        return Optional.empty();
    }

    /** A denial that the other has too, or one that only says by whom. */
    private static boolean isTold(Statement statement, Hit hit, Statement other) {
        var next = hit.last() + 1;
        return (hit.isOf("denial")
                        && other.hasStem(statement.words().get(hit.first()).stem()))
                || (next < statement.words().size()
                        && statement.words().get(next).form().equals("by"));
    }

    /** Whether the other denies it too, in the passive: "a vaccine was turned down". */
    private static boolean isDenied(Statement other, int at) {
        return other.hits().stream()
                .anyMatch(hit -> hit.isOf("denial")
                        && hit.first() > at
                        && hit.first() - at <= REACH
                        && other.words().get(hit.first()).sentence()
                                == other.words().get(at).sentence());
    }
}

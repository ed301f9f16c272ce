package org.copytaster.enrich.lead.conflict;

import java.util.List;
import org.copytaster.enrich.lead.conflict.Conflict.Sort;

/** One telling only orders, the other only asks: a judge ordered, or urged. */
final class OrderRule implements ConflictRule {
    @Override
    public List<Conflict> between(Statement a, Statement b) {
        var asksA = hits(a, "ask");
        var ordersA = hits(a, "order");
        var asksB = hits(b, "ask");
        var ordersB = hits(b, "order");
        if (ordersA.isEmpty() && asksB.isEmpty() && !asksA.isEmpty() && !ordersB.isEmpty()) {
            return List.of(new Conflict(Sort.MODALITY, a.places(asksA), b.places(ordersB)));
        }
        if (asksA.isEmpty() && ordersB.isEmpty() && !ordersA.isEmpty() && !asksB.isEmpty()) {
            return List.of(new Conflict(Sort.MODALITY, a.places(ordersA), b.places(asksB)));
        }
        return List.of();
    }

    private static List<Hit> hits(Statement statement, String group) {
        return statement.hits().stream().filter(hit -> hit.isOf(group)).toList();
    }
}

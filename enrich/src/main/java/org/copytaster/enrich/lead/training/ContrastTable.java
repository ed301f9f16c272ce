package org.copytaster.enrich.lead.training;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What becomes of true rewordings and of traps, by what the traps change.
 *
 * @param stories those of the contrast set among others
 * @param heldOut by models that have not seen the story
 * @param heldIn by a model that has seen all
 */
record ContrastTable(List<LabelledLead> stories, Side heldOut, Side heldIn) {
    /**
     * One way of asking.
     *
     * @param found share that is found, marked or automatic, by kind
     * @param automatic share that is acted on, by kind
     */
    record Side(Map<String, Double> found, Map<String, Double> automatic) {}

    void print(PrintWriter out) {
        out.println(
                "contrast set: share of true rewordings found and acted on, and of traps acted on; held out | held in");
        var changes = ContrastSet.changes(stories);
        for (var change : changes) {
            line(out, change, List.of(change));
        }
        line(out, "all", changes);
    }

    private void line(PrintWriter out, String name, List<String> changes) {
        out.printf(Locale.ROOT, "  %-12s %s | %s%n", name, line(heldOut, changes), line(heldIn, changes));
    }

    private static String line(Side side, List<String> changes) {
        return String.format(
                Locale.ROOT,
                "same found %.3f automatic %.3f  other automatic %.3f",
                mean(changes, change -> side.found().getOrDefault(ContrastSet.rewordings(change), 0.0)),
                mean(changes, change -> side.automatic().getOrDefault(ContrastSet.rewordings(change), 0.0)),
                mean(changes, change -> side.automatic().getOrDefault(ContrastSet.traps(change), 0.0)));
    }

    private static double mean(List<String> changes, ToDoubleFunction<String> share) {
        return changes.stream().mapToDouble(share).average().orElse(0);
    }
}

package org.copytaster.standalone.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.Fact;
import org.copytaster.enrich.lead.Kind;
import org.copytaster.enrich.lead.LeadMatch;
import org.copytaster.enrich.lead.LeadMatch.Contribution;
import org.copytaster.enrich.lead.LeftOut;
import org.copytaster.standalone.lead.LeadExplanation.Marked;
import org.copytaster.standalone.show.TextWidth;
import org.copytaster.standalone.show.Wrap;

/** An explanation for a terminal or a pipe. */
final class LeadText {
    /** Narrower columns hold no sentence: on a terminal under 60 columns the lines are longer than it. */
    private static final int LEAST = 60;

    private static final String GAP = "  ";

    private final FactInk ink;
    private final Wrap wrap;
    private final Wrap column;

    LeadText(FactInk ink, Wrap wrap) {
        this.ink = ink;
        this.wrap = new Wrap(Math.max(LEAST, wrap.columns()));
        this.column = new Wrap((this.wrap.columns() - GAP.length()) / 2);
    }

    List<String> lines(LeadExplanation explanation) {
        var lead = explanation.lead();
        var lines = new ArrayList<String>();
        lines.addAll(wrap.lines("%s: %s, band %s, score %.3f, model %s"
                .formatted(explanation.id(), lead.kind(), lead.band(), lead.score(), explanation.model())));
        lines.addAll(wrap.lines(lead.band() + ", because " + lead.verdict().because()));
        lines.add("");
        lines.addAll(sideBySide(explanation));
        lines.add("");
        lines.add(ink.legend());
        lines.addAll(why(explanation));
        lines.add("");
        lines.addAll(wrap.lines("in one telling only, and nowhere else in the story: "
                + list(lead.onlyInOne().stream().map(LeadText::fact).toList())));
        if (!explanation.leftOut().isEmpty()) {
            lines.addAll(wrap.lines(leftOut(explanation.leftOut())));
        }
        lines.addAll(wrap.lines("policy " + explanation.policy() + ": " + explanation.outcome()));
        return lines;
    }

    /** A story of which no two paragraphs can be compared. */
    static String nothingToCompare(String id, List<LeftOut> leftOut) {
        return id + ": fewer than two paragraphs to compare" + (leftOut.isEmpty() ? "" : "; " + leftOut(leftOut));
    }

    private static String leftOut(List<LeftOut> leftOut) {
        return "not compared, no telling of the lead: "
                + list(leftOut.stream().map(LeftOut::toString).toList());
    }

    private List<String> sideBySide(LeadExplanation explanation) {
        var left = column("may go (the editor's)", explanation.editors());
        var right = column(
                explanation.agencys().isEmpty()
                        ? "repeats the " + String.join(", ", explanation.lead().repeats())
                        : "repeats (the agency's)",
                explanation.agencys());
        var lines = new ArrayList<String>();
        for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
            var first = TextWidth.padded(i < left.size() ? left.get(i) : "", column.columns());
            lines.add((first + GAP + (i < right.size() ? right.get(i) : "")).stripTrailing());
        }
        return lines;
    }

    private List<String> column(String title, List<Marked> telling) {
        var lines = new ArrayList<>(column.lines(title));
        for (var one : telling) {
            lines.addAll(column.hanging("[" + one.paragraph().number() + "] ", ink.marked(one)));
        }
        return lines;
    }

    private List<String> why(LeadExplanation explanation) {
        var match = explanation.lead().match();
        if (match.contributions().isEmpty()) {
            return List.of(
                    "",
                    match.kind() == Kind.PARAPHRASE
                            ? "why: they share too few words to be compared"
                            : "why: " + explanation.lead().reasons().get(0));
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("why (log odds, value, what was measured):");
        lines.add(String.format(Locale.ROOT, "  %+6.2f          what every pair starts with", start(match)));
        match.contributions().stream().filter(one -> one.value() != 0).forEach(one -> lines.addAll(contribution(one)));
        return lines;
    }

    /** The log odds that the features leave to explain. */
    private static double start(LeadMatch match) {
        return Math.log(match.score() / (1 - match.score()))
                - match.contributions().stream()
                        .mapToDouble(Contribution::logOdds)
                        .sum();
    }

    private List<String> contribution(Contribution one) {
        return wrap.hanging(
                String.format(Locale.ROOT, "  %+6.2f  %6.2f  ", one.logOdds(), one.value()),
                one.meaning() + " (" + one.name() + ")");
    }

    private static String fact(Fact fact) {
        return fact.type() + " " + fact.text() + " [" + fact.paragraph() + "]";
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "nothing" : items.stream().collect(Collectors.joining("; "));
    }
}

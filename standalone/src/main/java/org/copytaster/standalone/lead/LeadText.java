package org.copytaster.standalone.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.copytaster.enrich.lead.Conflict;
import org.copytaster.enrich.lead.Fact;
import org.copytaster.enrich.lead.Kind;
import org.copytaster.enrich.lead.LeadMatch;
import org.copytaster.enrich.lead.LeadMatch.Contribution;
import org.copytaster.standalone.lead.LeadExplanation.Marked;

/** An explanation for a terminal or a pipe. */
final class LeadText {
    /** A column of text, in characters. */
    private static final int COLUMN = 52;

    private static final String GAP = "  ";

    private final FactInk ink;

    LeadText(FactInk ink) {
        this.ink = ink;
    }

    List<String> lines(LeadExplanation told) {
        var lead = told.lead();
        var lines = new ArrayList<String>();
        lines.add("%s: %s, band %s, score %.3f, model %s"
                .formatted(told.id(), lead.kind(), lead.band(), lead.score(), told.model()));
        lines.add("");
        lines.addAll(sideBySide(told));
        lines.add("");
        lines.add(ink.legend());
        lines.addAll(why(told));
        lines.add("");
        lines.add("in conflict: "
                + list(lead.conflicts().stream().map(LeadText::conflict).toList()));
        lines.add("in one telling only, and nowhere else in the story: "
                + list(lead.onlyInOne().stream().map(LeadText::fact).toList()));
        lines.add("policy " + told.policy() + ": " + told.outcome());
        return lines;
    }

    private List<String> sideBySide(LeadExplanation told) {
        var left = column("may go (the editor's)", told.editors());
        var right = column(
                told.agencys().isEmpty()
                        ? "repeats the " + String.join(", ", told.lead().repeats())
                        : "repeats (the agency's)",
                told.agencys());
        var lines = new ArrayList<String>();
        for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
            var first = i < left.size() ? left.get(i) : " ".repeat(COLUMN);
            lines.add((first + GAP + (i < right.size() ? right.get(i) : "")).stripTrailing());
        }
        return lines;
    }

    /** Lines of one column, each padded to its width. */
    private List<String> column(String title, List<Marked> telling) {
        var lines = new ArrayList<String>();
        lines.add(padded(title, title.length()));
        for (var one : telling) {
            lines.addAll(new Column(COLUMN, ink).of("[" + one.paragraph().number() + "] ", one));
        }
        return lines;
    }

    static String padded(String text, int visible) {
        return text + " ".repeat(Math.max(0, COLUMN - visible));
    }

    private static List<String> why(LeadExplanation told) {
        var match = told.lead().match();
        if (match.contributions().isEmpty()) {
            return List.of(
                    "",
                    match.kind() == Kind.PARAPHRASE
                            ? "why: they share too few words to be compared"
                            : "why: " + told.lead().reasons().get(0));
        }
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("why (log odds, value, what was measured):");
        lines.add(String.format(Locale.ROOT, "  %+6.2f          what every pair starts with", start(match)));
        match.contributions().stream()
                .filter(one -> one.value() != 0)
                .map(LeadText::contribution)
                .forEach(lines::add);
        return lines;
    }

    /** The log odds that the features leave to explain. */
    private static double start(LeadMatch match) {
        return Math.log(match.score() / (1 - match.score()))
                - match.contributions().stream()
                        .mapToDouble(Contribution::logOdds)
                        .sum();
    }

    private static String contribution(Contribution one) {
        return String.format(
                Locale.ROOT, "  %+6.2f  %6.2f  %s (%s)", one.logOdds(), one.value(), one.meaning(), one.name());
    }

    private static String conflict(Conflict one) {
        return one.type() + " " + one.earlier() + " / " + one.later();
    }

    private static String fact(Fact fact) {
        return fact.type() + " " + fact.text() + " [" + fact.paragraph() + "]";
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? "nothing" : items.stream().collect(Collectors.joining("; "));
    }
}

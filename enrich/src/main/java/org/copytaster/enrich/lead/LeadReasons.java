package org.copytaster.enrich.lead;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.copytaster.enrich.lead.LeadMatch.Contribution;

/** A score in words. */
final class LeadReasons {
    /** What adds less than this to the log odds had no say. */
    private static final double LEAST = .05;

    private LeadReasons() {}

    static List<String> of(LeadMatch match) {
        return switch (match.kind()) {
            case EXACT -> List.of("letter for letter the same");
            case NEAR -> List.of("one stands letter for letter within the other");
            case PARAPHRASE ->
                match.contributions().stream()
                        .filter(one -> Math.abs(one.logOdds()) >= LEAST)
                        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.logOdds())))
                        .map(LeadReasons::sentence)
                        .toList();
        };
    }

    private static String sentence(Contribution one) {
        return String.format(Locale.ROOT, "%+.2f %s: %.2f", one.logOdds(), one.meaning(), one.value());
    }
}

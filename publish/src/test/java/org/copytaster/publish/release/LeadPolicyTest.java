package org.copytaster.publish.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.copytaster.publish.release.LeadPolicy.CleanLead;
import org.copytaster.publish.release.LeadPolicy.Repeat;
import org.junit.jupiter.api.Test;

class LeadPolicyTest {
    private static final NavigableMap<Integer, String> BODY =
            new TreeMap<>(Map.of(0, "An editor's lead.", 1, "The agency's lead.", 2, "More."));

    @Test
    void movesTheEarlierTellingToAnEmptySummary() {
        assertThat(LeadPolicy.AGENCY.apply(repeat("automatic", List.of(0)), "", BODY))
                .isEqualTo(new CleanLead(List.of(0), "An editor's lead.", true));
    }

    @Test
    void keepsTheAgencysSummaryAndTakesTheTellingOutOnly() {
        assertThat(LeadPolicy.AGENCY.apply(repeat("automatic", List.of(0)), "Its summary.", BODY))
                .isEqualTo(new CleanLead(List.of(0), "Its summary.", false));
    }

    @Test
    void leavesTheBodyOfAMarkedLeadAlone() {
        assertThat(LeadPolicy.AGENCY.apply(repeat("marked", List.of(0)), "", BODY))
                .isEqualTo(new CleanLead(List.of(), "", false));
    }

    @Test
    void joinsALeadThatWasSplitOverTwoParagraphs() {
        assertThat(LeadPolicy.AGENCY.apply(repeat("automatic", List.of(1, 0)), "", BODY))
                .isEqualTo(new CleanLead(List.of(0, 1), "An editor's lead. The agency's lead.", true));
    }

    @Test
    void neverEmptiesABody() {
        assertThat(LeadPolicy.AGENCY
                        .apply(repeat("automatic", List.of(0, 1, 2)), "", BODY)
                        .removed())
                .isEmpty();
    }

    @Test
    void ignoresANumberThatTheBodyDoesNotHave() {
        assertThat(LeadPolicy.AGENCY
                        .apply(repeat("automatic", List.of(9)), "", BODY)
                        .removed())
                .isEmpty();
    }

    @Test
    void takesTheAgencysLeadOutForTheEditors() {
        assertThat(LeadPolicy.EDITOR.apply(repeat("automatic", List.of(0)), "", BODY))
                .isEqualTo(new CleanLead(List.of(1), "", false));
    }

    @Test
    void takesNothingOutForWhoeverWantsBoth() {
        assertThat(LeadPolicy.BOTH.apply(repeat("automatic", List.of(0)), "", BODY))
                .isEqualTo(new CleanLead(List.of(), "", false));
    }

    @Test
    void takesNothingOutThatRepeatsAField() {
        var headline = new Repeat("automatic", List.of(0), List.of());

        assertThat(LeadPolicy.EDITOR.apply(headline, "", BODY).removed()).isEmpty();
    }

    @Test
    void fallsBackToTheStandardForAProviderThatHasNone() {
        var policies = new LeadPolicies(LeadPolicy.BOTH, Map.of("northwire", LeadPolicy.EDITOR));

        assertThat(policies.of("northwire")).isEqualTo(LeadPolicy.EDITOR);
        assertThat(policies.of("harbour")).isEqualTo(LeadPolicy.BOTH);
    }

    private static Repeat repeat(String band, List<Integer> editors) {
        return new Repeat(band, editors, List.of(1));
    }
}

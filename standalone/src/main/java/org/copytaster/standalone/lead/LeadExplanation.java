package org.copytaster.standalone.lead;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.copytaster.enrich.lead.Facts;
import org.copytaster.enrich.lead.Facts.Mark;
import org.copytaster.enrich.lead.LeftOut;
import org.copytaster.enrich.lead.Opening;
import org.copytaster.enrich.lead.OpeningParagraph;
import org.copytaster.enrich.lead.RepeatedLead;
import org.copytaster.enrich.lead.RepeatedLeads;
import org.copytaster.publish.release.LeadPolicy;

/**
 * Two tellings side by side, and what becomes of them.
 *
 * @param id the story's id
 * @param model name and version of the model
 * @param editors the telling that may go under the policy "agency"
 * @param agencys the telling that it repeats; empty when that is a headline or a summary
 * @param lead what was found, or came closest
 * @param leftOut paragraphs that were not compared
 * @param policy the policy of the provider
 * @param outcome what the policy makes of it, in a sentence
 */
record LeadExplanation(
        String id,
        String model,
        List<Marked> editors,
        List<Marked> agencys,
        RepeatedLead lead,
        List<LeftOut> leftOut,
        LeadPolicy policy,
        String outcome) {
    /**
     * A paragraph with its facts.
     *
     * @param marks numbers, names and dates, and whether the other telling gives them too
     */
    record Marked(OpeningParagraph paragraph, List<Mark> marks) {}

    static LeadExplanation of(String id, Opening opening, RepeatedLead lead, RepeatedLeads leads, LeadPolicy policy) {
        var facts = leads.facts(opening.language());
        var editors =
                paragraphs(opening, lead.removed().stream().map(String::valueOf).toList());
        var agencys = paragraphs(opening, lead.repeats());
        return new LeadExplanation(
                id,
                leads.engine(),
                marked(editors, texts(agencys, opening, lead), facts),
                marked(agencys, editors.stream().map(OpeningParagraph::text).toList(), facts),
                lead,
                leads.leftOut(opening),
                policy,
                outcome(lead, opening, policy));
    }

    private static List<OpeningParagraph> paragraphs(Opening opening, List<String> numbers) {
        var wanted = new HashSet<>(numbers);
        return opening.paragraphs().stream()
                .filter(paragraph -> wanted.contains(String.valueOf(paragraph.number())))
                .toList();
    }

    private static List<String> texts(List<OpeningParagraph> telling, Opening opening, RepeatedLead lead) {
        var texts = new ArrayList<>(telling.stream().map(OpeningParagraph::text).toList());
        if (lead.repeats().contains("headline")) {
            texts.add(opening.headline());
        }
        if (lead.repeats().contains("summary")) {
            texts.add(opening.summary());
        }
        return texts;
    }

    private static List<Marked> marked(List<OpeningParagraph> telling, List<String> other, Facts facts) {
        return telling.stream()
                .map(paragraph -> new Marked(paragraph, facts.marks(paragraph, other)))
                .toList();
    }

    private static String outcome(RepeatedLead lead, Opening opening, LeadPolicy policy) {
        var texts = new TreeMap<Integer, String>();
        opening.paragraphs().forEach(paragraph -> texts.put(paragraph.number(), paragraph.text()));
        var agencys = lead.repeats().stream()
                .filter(one -> one.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .toList();
        var repeat = new LeadPolicy.Repeat(lead.band().toString(), lead.removed(), agencys);
        var clean = policy.apply(repeat, opening.summary(), texts);
        return switch (lead.band()) {
            case NONE -> "nothing: no lead is repeated";
            case MARKED -> "nothing: the repeat is only marked";
            case AUTOMATIC ->
                clean.removed().isEmpty()
                        ? "nothing: the policy " + policy + " keeps both"
                        : "takes paragraph " + joined(clean.removed()) + " out of the body"
                                + (clean.movedToSummary()
                                        ? " and makes it the summary"
                                        : "; the summary stays as it is");
        };
    }

    private static String joined(List<Integer> numbers) {
        return String.join(" and ", numbers.stream().map(String::valueOf).toList());
    }
}

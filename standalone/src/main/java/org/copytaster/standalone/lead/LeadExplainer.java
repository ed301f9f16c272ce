package org.copytaster.standalone.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.enrich.language.Clues;
import org.copytaster.enrich.language.LanguageDetector;
import org.copytaster.enrich.lead.LeftOut;
import org.copytaster.enrich.lead.Opening;
import org.copytaster.enrich.lead.RepeatedLeads;
import org.copytaster.enrich.story.StoryText;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.schemas.Story;
import org.copytaster.standalone.show.Ink;
import org.copytaster.standalone.show.Wrap;

/** Says of stories why their lead is taken for a repeat, or is not. */
public final class LeadExplainer {
    private final LanguageDetector languages;
    private final RepeatedLeads leads;
    private final LeadPolicies policies;

    /** How an explanation is written. */
    public enum Form {
        /** Columns of text. */
        TEXT,
        /** One JSON object a line. */
        JSON,
        /** One page. */
        HTML
    }

    /** An explainer of what these find and these policies do. */
    public LeadExplainer(LanguageDetector languages, RepeatedLeads leads, LeadPolicies policies) {
        this.languages = languages;
        this.leads = leads;
        this.policies = policies;
    }

    /** The explanations of these stories, in lines. */
    public List<String> explain(List<Story> stories, Form form, Ink ink, Wrap wrap) {
        return switch (form) {
            case TEXT -> text(stories, new LeadText(FactInk.of(ink), wrap));
            case JSON ->
                explained(stories)
                        .map(explanation -> LeadJson.of(explanation).toString())
                        .toList();
            case HTML -> List.of(LeadHtml.page(explained(stories).toList()).stripTrailing());
        };
    }

    private Stream<LeadExplanation> explained(List<Story> stories) {
        return stories.stream().flatMap(story -> explained(story).stream());
    }

    private List<String> text(List<Story> stories, LeadText text) {
        var lines = new ArrayList<String>();
        for (var story : stories) {
            explained(story)
                    .ifPresentOrElse(
                            explanation -> lines.addAll(text.lines(explanation)),
                            () -> lines.add(LeadText.nothingToCompare(story.getStoryId(), leftOut(story))));
        }
        return lines;
    }

    private Optional<LeadExplanation> explained(Story story) {
        var opening = opening(story);
        return leads.closest(opening)
                .map(lead ->
                        LeadExplanation.of(story.getStoryId(), opening, lead, leads, policies.of(story.getProvider())));
    }

    private List<LeftOut> leftOut(Story story) {
        return leads.leftOut(opening(story));
    }

    private Opening opening(Story story) {
        var language = languages.detect(Clues.declared(story.getLanguage()), StoryText.whole(StoryText.fields(story)));
        return StoryText.opening(story, language.code());
    }
}

package org.copytaster.publish.story;

import java.util.Optional;
import org.copytaster.publish.release.LeadPolicy;
import org.copytaster.schemas.Diagnostics;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.LeadRepeat;
import org.copytaster.schemas.TextPlace;

/** What enrichment found in a story, sorted by who wants to know it. */
final class Findings {
    private Findings() {}

    /** The lead that is told twice, for subscribers. */
    static Optional<LeadRepeat> repeatedLead(EnrichedStory story, LeadPolicy policy) {
        if (story.getLeadKind().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(LeadRepeat.newBuilder()
                .setKind(story.getLeadKind())
                .setBand(story.getLeadBand())
                .setScore(story.getLeadScore())
                .setPolicy(policy.toString())
                .setEditorTelling(story.getLeadRemoved())
                .setAgencyTelling(story.getLeadRepeats())
                .setFacts(story.getLeadFacts())
                .setConflicts(story.getLeadConflicts())
                .build());
    }

    /** Where the recogniser stopped; nothing when it read the whole story. */
    static Optional<TextPlace> entityEnd(EnrichedStory story) {
        return story.getEntityEndParagraph() < 0
                ? Optional.empty()
                : Optional.of(new TextPlace(story.getEntityEndParagraph(), story.getEntityEndOffset()));
    }

    /** What they rest on, for those who look after the pipeline. */
    static Diagnostics diagnostics(EnrichedStory story) {
        return Diagnostics.newBuilder()
                .setLanguageEngine(story.getLanguageEngine())
                .setLanguageConfidence(story.getLanguageConfidence())
                .setEntityEngine(story.getEntityEngine())
                .setLeadEngine(story.getLeadEngine())
                .setLeadEvidence(story.getLeadEvidence())
                .setLeadReasons(story.getLeadReasons())
                .build();
    }
}

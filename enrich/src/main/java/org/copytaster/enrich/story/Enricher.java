package org.copytaster.enrich.story;

import java.util.List;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.Entities;
import org.copytaster.enrich.language.Clues;
import org.copytaster.enrich.language.Language;
import org.copytaster.enrich.lead.RepeatedLead;
import org.copytaster.enrich.lead.conflict.Conflict;
import org.copytaster.enrich.lead.conflict.Place;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.LeadConflict;
import org.copytaster.schemas.LeadFact;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.stream.TrustedRecords;

/**
 * Looks into a story and writes beside it what was found, and what found it. Nothing is deleted: a repeated lead is
 * marked. The same story and engines give the same outcome; safe to share between threads.
 */
public final class Enricher {
    static {
        TrustedRecords.register();
    }

    private final Engines engines;
    private final SizeLimit limit;

    /** An enricher with these engines that turns away what is larger than this. */
    public Enricher(Engines engines, SizeLimit limit) {
        this.engines = engines;
        this.limit = limit;
    }

    /**
     * What becomes of this story. A kill passes as it is and waits for no engine, and so does what holds no words. An alert
     * is a headline alone, and looked into like any other story.
     *
     * @throws EngineFailure when an engine breaks on it
     */
    public Outcome enrich(Story story) {
        var enriched = SameFields.of(story);
        var visible = VisibleFields.of(StoryText.fields(story));
        if (!isKill(story) && !visible.fields().isEmpty()) {
            look(story, visible, enriched);
        }
        return limit.check(enriched);
    }

    /** The agency takes the story back. */
    public static boolean isKill(Story story) {
        return story.getPubStatus().equals("canceled");
    }

    private void look(Story story, VisibleFields visible, EnrichedStory enriched) {
        var language = findLanguage(story, visible.fields(), enriched);
        findLead(story, enriched);
        findEntities(story, visible, language, enriched);
    }

    private Language findLanguage(Story story, List<TextField> fields, EnrichedStory enriched) {
        var text = StoryText.whole(fields);
        var clues = new Clues(story.getLanguage(), engines.usual().of(story.getProvider()));
        var language = Engine.call(
                "the language detector",
                story.getStoryId(),
                () -> engines.language().detect(clues, text));
        enriched.setDetectedLanguage(language.code());
        enriched.setLanguageConfidence(language.confidence());
        enriched.setLanguageEngine(language.engine());
        return language;
    }

    private void findLead(Story story, EnrichedStory enriched) {
        var engine = engines.leads().engine();
        var opening = StoryText.opening(story, enriched.getDetectedLanguage());
        enriched.setLeadEngine(engine);
        Engine.call(engine, story.getStoryId(), () -> engines.leads().find(opening))
                .ifPresent(lead -> mark(lead, enriched));
    }

    private static void mark(RepeatedLead lead, EnrichedStory enriched) {
        enriched.setLeadKind(lead.kind().toString());
        enriched.setLeadBand(lead.band().toString());
        enriched.setLeadScore(lead.score());
        enriched.setLeadRemoved(lead.removed());
        enriched.setLeadRepeats(lead.repeats());
        // Sorted, so that the bytes are the same each time.
        enriched.setLeadEvidence(lead.match().evidence());
        enriched.setLeadReasons(lead.reasons());
        enriched.setLeadFacts(lead.onlyInOne().stream()
                .map(fact ->
                        new LeadFact(fact.type().toString(), fact.paragraph(), fact.start(), fact.end(), fact.text()))
                .toList());
        enriched.setLeadConflicts(
                lead.conflicts().stream().map(Enricher::conflict).toList());
    }

    private static LeadConflict conflict(Conflict conflict) {
        return new LeadConflict(
                conflict.sort().toString(),
                Place.joined(conflict.earlier()),
                Place.joined(conflict.later()),
                places(conflict, conflict.earlier()),
                places(conflict, conflict.later()));
    }

    private static List<LeadFact> places(Conflict conflict, List<Place> places) {
        var sort = conflict.sort().toString();
        return places.stream()
                .map(place -> new LeadFact(sort, place.paragraph(), place.start(), place.end(), place.text()))
                .toList();
    }

    /** In a language that is in doubt names are looked for as long as it may be one that the recogniser reads. */
    private void findEntities(Story story, VisibleFields visible, Language language, EnrichedStory enriched) {
        var tagger = engines.entities();
        enriched.setEntityEngine(tagger.version());
        if (language.likely().stream().noneMatch(tagger::reads)) {
            enriched.setEntities(Entities.tagged(story.getEntities()));
            return;
        }
        enriched.setEntities(Engine.call(tagger.version(), story.getStoryId(), () -> {
            var tagging = tagger.read(visible.fields());
            tagging.end().ifPresent(end -> {
                enriched.setEntityEndParagraph(end.field().paragraph());
                enriched.setEntityEndOffset(visible.offset(end));
            });
            return visible.placed(Entities.of(visible.fields(), tagging.spans(), story.getEntities()));
        }));
    }
}

package org.copytaster.standalone;

import java.util.Optional;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggers;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.lead.RepeatedLeads;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.ingest.format.Limits;
import org.copytaster.ingest.format.Source;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.IngestConfig;
import org.copytaster.standalone.settings.Settings;

/** The parts of the pipeline that know no Kafka, made as the settings say. */
public final class Engines {
    private Engines() {}

    /** What one input and one story may measure. */
    public static Limits limits(Settings settings) {
        return IngestConfig.from(settings).limits();
    }

    /** The formats that are read. */
    public static StoryParsers parsers(Settings settings) {
        return StoryParsers.standard(limits(settings));
    }

    /** The sender that files come from. */
    public static Source source(Settings settings, Optional<String> format) {
        return IngestConfig.from(settings).sender(format);
    }

    /** What finds language, repeated lead and entities. Making it takes seconds: models are read. */
    public static Enricher enricher(Settings settings) {
        return enricher(
                RepeatedLeads.standard(),
                EnrichConfig.from(settings).entities() ? EntityTaggers.installed() : EntityTaggers.none());
    }

    /** What finds language and entities, and looks for no repeated lead. */
    public static Enricher entitiesOnly() {
        return enricher(LeadFinder.none(), EntityTaggers.installed());
    }

    private static Enricher enricher(LeadFinder leads, EntityTagger entities) {
        var engines = new org.copytaster.enrich.story.Engines(OpenNlpLanguageDetector.standard(), leads, entities);
        return new Enricher(engines, EnrichTopology.sizeLimit(Topics.standard()));
    }
}

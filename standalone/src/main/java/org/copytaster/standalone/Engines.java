package org.copytaster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggers;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.RepeatedLeads;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.enrich.stream.EnrichTopology;
import org.copytaster.ingest.format.Limits;
import org.copytaster.ingest.format.Source;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.settings.EnrichConfig;
import org.copytaster.standalone.settings.IngestConfig;
import org.copytaster.standalone.settings.LeadConfig;
import org.copytaster.standalone.settings.Settings;
import org.copytaster.standalone.settings.SillySetting;

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
                leads(settings), EnrichConfig.from(settings).entities() ? tagger(settings) : EntityTaggers.none());
    }

    /**
     * What finds the repeated lead: the built-in model and table of words, or the newsroom's own.
     *
     * @throws SillySetting when a file that is named is no model
     */
    public static RepeatedLeads leads(Settings settings) {
        var told = LeadConfig.from(settings);
        return RepeatedLeads.of(
                told.model().map(Engines::model).orElseGet(LeadModel::english),
                told.idf().map(Lexicon::english).orElseGet(Lexicon::english));
    }

    private static LeadModel model(Path file) {
        try {
            return LeadModel.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new SillySetting(
                    "enrich.lead.model", file.toString(), "a model that train-lead wrote: " + e.getMessage());
        }
    }

    /** What finds language and entities, and looks for no repeated lead. */
    public static Enricher entitiesOnly(Settings settings) {
        return enricher(LeadFinder.none(), tagger(settings));
    }

    /**
     * The recogniser that is set, its model loaded.
     *
     * @throws IllegalArgumentException when it is not installed
     */
    public static EntityTagger tagger(Settings settings) {
        var name = EnrichConfig.from(settings).recogniser();
        return name.isEmpty() ? EntityTaggers.installed() : EntityTaggers.installed(name);
    }

    private static Enricher enricher(LeadFinder leads, EntityTagger entities) {
        var engines = new org.copytaster.enrich.story.Engines(OpenNlpLanguageDetector.standard(), leads, entities);
        return new Enricher(engines, EnrichTopology.sizeLimit(Topics.standard()));
    }
}

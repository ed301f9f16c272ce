package org.copytaster.enrich.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.entity.EntityTaggers;
import org.copytaster.enrich.entity.NotInstalled;
import org.copytaster.enrich.language.OpenNlpLanguageDetector;
import org.copytaster.enrich.lead.LeadFinder;
import org.copytaster.enrich.lead.LeadModel;
import org.copytaster.enrich.lead.RepeatedLeads;
import org.copytaster.enrich.lead.text.Lexicon;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.settings.LeadConfig;
import org.copytaster.enrich.story.Engines;
import org.copytaster.enrich.story.Enricher;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.InvalidSetting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.schemas.stream.Topics;

/** The engines of enrich, made as the settings say. Making them takes seconds: models are read. */
public final class ConfiguredEngines {
    private ConfiguredEngines() {}

    /** What finds language, repeated lead and entities. */
    public static Enricher enricher(Settings settings) {
        var entities = EnrichConfig.from(settings).entities() ? tagger(settings) : EntityTaggers.none();
        return enricher(settings, leads(settings), entities);
    }

    /** What finds language and entities, and looks for no repeated lead. */
    public static Enricher entitiesOnly(Settings settings) {
        return enricher(settings, LeadFinder.none(), tagger(settings));
    }

    /**
     * What finds the repeated lead: the built-in model and table of words, or the newsroom's own.
     *
     * @throws InvalidSetting when a file that is named is no model
     */
    public static RepeatedLeads leads(Settings settings) {
        var config = LeadConfig.from(settings);
        return RepeatedLeads.of(
                config.model().map(ConfiguredEngines::model).orElseGet(LeadModel::english),
                config.idf().map(ConfiguredEngines::words).orElseGet(Lexicon::english));
    }

    private static LeadModel model(Path file) {
        try {
            return LeadModel.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidSetting(
                    "enrich.lead.model", file.toString(), "a model that train-lead wrote: " + e.getMessage());
        }
    }

    private static Lexicon words(Path table) {
        try {
            return Lexicon.english(table);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    "enrich.lead.idf", table.toString(), "a table that count-words wrote: " + e.getMessage());
        }
    }

    /**
     * The recogniser that is set, its model loaded.
     *
     * @throws UsageFault when it is not installed
     */
    public static EntityTagger tagger(Settings settings) {
        var name = EnrichConfig.from(settings).recogniser();
        try {
            return name.isEmpty() ? EntityTaggers.installed() : EntityTaggers.installed(name);
        } catch (NotInstalled e) {
            throw new UsageFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static Enricher enricher(Settings settings, LeadFinder leads, EntityTagger entities) {
        var engines = new Engines(
                OpenNlpLanguageDetector.standard(), EnrichConfig.from(settings).languages(), leads, entities);
        return new Enricher(engines, EnrichTopology.sizeLimit(Topics.standard()));
    }
}

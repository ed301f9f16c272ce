package org.copytaster.enrich.story;

import org.copytaster.enrich.entity.EntityTagger;
import org.copytaster.enrich.language.LanguageDetector;
import org.copytaster.enrich.language.UsualLanguages;
import org.copytaster.enrich.lead.LeadFinder;

/**
 * What looks into a story.
 *
 * @param language tells its language
 * @param usual the languages that providers usually write
 * @param leads finds its repeated lead
 * @param entities finds who and where
 */
public record Engines(LanguageDetector language, UsualLanguages usual, LeadFinder leads, EntityTagger entities) {}

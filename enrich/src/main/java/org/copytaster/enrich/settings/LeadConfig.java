package org.copytaster.enrich.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.runtime.settings.Settings;

/**
 * What looks for the repeated lead.
 *
 * @param model a model that train-lead wrote; empty: the built-in one
 * @param idf weights of words that count-words wrote; empty: the built-in ones
 */
public record LeadConfig(Optional<Path> model, Optional<Path> idf) {
    /** Reads what concerns the lead. */
    public static LeadConfig from(Settings told) {
        return new LeadConfig(file(told, "enrich.lead.model"), file(told, "enrich.lead.idf"));
    }

    private static Optional<Path> file(Settings told, String key) {
        return Optional.of(told.text(key)).filter(name -> !name.isEmpty()).map(Path::of);
    }
}

package org.copytaster.enrich.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * What looks for the repeated lead.
 *
 * @param model a model that train-lead wrote; empty: the built-in one
 * @param idf weights of words that count-words wrote; empty: the built-in ones
 */
public record LeadConfig(Optional<Path> model, Optional<Path> idf) {
    /** The model of the repeated lead. */
    public static final Setting<Optional<Path>> MODEL =
            Setting.file("enrich.lead.model", "A model that train-lead wrote; empty: the built-in one.");

    /** The weights of words for the repeated lead. */
    public static final Setting<Optional<Path>> IDF =
            Setting.file("enrich.lead.idf", "Word weights that count-words wrote; empty: the built-in ones.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(MODEL, IDF);

    /** Reads what concerns the lead. */
    public static LeadConfig from(Settings settings) {
        return new LeadConfig(settings.get(MODEL), settings.get(IDF));
    }
}

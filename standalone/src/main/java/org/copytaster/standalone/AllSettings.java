package org.copytaster.standalone;

import java.util.List;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.settings.Setting;

/** The settings of all roles, as their modules declare them. */
public final class AllSettings {
    /** Each once, in the order in which they are listed for people. */
    public static final List<Setting<?>> LIST =
            Setting.together(IngestConfig.SETTINGS, EnrichConfig.SETTINGS, PublishConfig.SETTINGS, LogConfig.SETTINGS);

    private AllSettings() {}
}

package org.copytaster.runtime.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the metrics tell apart. */
public final class MetricsConfig {
    /** Providers with a label of their own. */
    public static final Setting<List<String>> PROVIDERS = Setting.of(
            "metrics.providers",
            "",
            "names of providers, separated by commas",
            "Providers that have a label of their own in the metrics, beside those that other settings name and the first"
                    + " 200 that come.",
            names -> Optional.of(Stream.of(names.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList()));

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(PROVIDERS);

    private MetricsConfig() {}
}

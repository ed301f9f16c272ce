package org.copytaster.runtime.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.log.Logs;
import org.copytaster.runtime.settings.PropertiesFile;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How settings come to any command. */
public final class SettingsOptions {
    private final List<Setting<?>> known;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting, for example enrich.threads=2; docs/settings.md lists them. May be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--settings", paramLabel = "FILE", description = "A properties file with settings.")
    private Optional<Path> file = Optional.empty();

    /** Options for a process that knows these settings. */
    public SettingsOptions(List<Setting<?>> known) {
        this.known = Setting.together(List.copyOf(known), LogConfig.SETTINGS);
    }

    /**
     * Puts the settings together, and says on standard error which names among them are out of use. From then on the
     * process logs as they say.
     */
    public Settings read() {
        var settings =
                Settings.of(known, file.map(SettingsOptions::properties).orElse(Map.of()), System.getenv(), values);
        Logs.use(LogConfig.from(settings));
        settings.warnings().forEach(line -> command.commandLine().getErr().println("copytaster: " + line));
        return settings;
    }

    private static Map<String, String> properties(Path file) {
        return PropertiesFile.read(
                file,
                why -> new UncheckedIOException(
                        "cannot read the settings file " + file + ": " + why, new IOException(why)));
    }
}

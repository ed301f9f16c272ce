package org.copytaster.runtime.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.log.LogConfig;
import org.copytaster.runtime.log.Logs;
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
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings file " + file + ": " + FileFault.inWords(e), e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}

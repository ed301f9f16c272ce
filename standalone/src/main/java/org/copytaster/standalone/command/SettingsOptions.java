package org.copytaster.standalone.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.copytaster.standalone.settings.Settings;
import picocli.CommandLine.Option;

/** How any command is told its settings. */
final class SettingsOptions {
    @Option(
            names = {"-s", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting, for example enrich.threads=2; docs/settings.md lists them. May be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--settings", paramLabel = "FILE", description = "A properties file with settings.")
    private Optional<Path> file = Optional.empty();

    Settings read() {
        return Settings.of(file.map(SettingsOptions::properties).orElse(Map.of()), System.getenv(), values);
    }

    private static Map<String, String> properties(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the settings file " + file + ": " + e, e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}

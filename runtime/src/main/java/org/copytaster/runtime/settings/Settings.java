package org.copytaster.runtime.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings in force. The command line wins over the environment, the environment over the settings file, and that
 * over the defaults. Immutable.
 *
 * <p>A process knows the settings of the roles on its class path. Names of the other roles are let pass, so that all
 * processes of a newsroom can share one file; a name that belongs to no role is refused.
 */
public final class Settings {
    private static final String ENVIRONMENT = "COPYTASTER_";
    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";
    /** So many letters wrong are still a slip. */
    private static final int SLIP = 3;

    private static final String VARIABLE = "environment variable ";
    private static final String BY_DEFAULT = "by default";
    /** What the settings of a role begin with, and those that only streams have. */
    private static final List<String> ROLES = List.of("ingest.", "enrich.", "publish.", "state.");
    /** Read by the launcher, before there is a JVM. */
    private static final Set<String> NOT_SETTINGS = Set.of(ENVIRONMENT + "JAVA_OPTS", ENVIRONMENT + "PROFILES");

    private final Catalogue catalogue;
    private final Map<String, Value> values;
    private final List<String> warnings;

    private Settings(Catalogue catalogue, Map<String, Value> values, List<String> warnings) {
        this.catalogue = catalogue;
        this.values = Map.copyOf(values);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * What a setting is, and who set it.
     *
     * @param text as it was set
     * @param origin in words: "by default", "in the settings file", "environment variable X", "on the command line"
     */
    public record Value(String text, String origin) {}

    /**
     * Puts the layers together.
     *
     * @param known the settings that this process knows
     * @param file keys and values of the settings file
     * @param environment the process's environment: COPYTASTER_A_B sets a.b, KAFKA_BOOTSTRAP_SERVERS sets
     *     bootstrap.servers
     * @param commandLine keys and values from the command line
     * @throws UnknownSetting when a key names nothing
     */
    public static Settings of(
            List<Setting<?>> known,
            Map<String, String> file,
            Map<String, String> environment,
            Map<String, String> commandLine) {
        var layers = new Layers(Catalogue.of(known));
        known.forEach(setting -> layers.put(setting.key(), setting.fallback(), BY_DEFAULT));
        file.forEach((key, value) -> layers.put(key, value, "in the settings file"));
        if (environment.containsKey(BROKERS)) {
            layers.put("bootstrap.servers", environment.getOrDefault(BROKERS, ""), VARIABLE + BROKERS);
        }
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT) && !NOT_SETTINGS.contains(name)) {
                layers.putVariable(key(name), value, VARIABLE + name);
            }
        });
        commandLine.forEach((key, value) -> layers.put(key, value, "on the command line"));
        return layers.settings();
    }

    /** COPYTASTER_ENRICH_REPEATS_KEPT is enrich.repeats.kept. */
    private static String key(String variable) {
        return variable.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Values while they are put over each other. */
    private static final class Layers {
        private final Catalogue catalogue;
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final List<String> warnings = new ArrayList<>();

        Layers(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        void put(String name, String text, String origin) {
            var key = catalogue.current(name);
            if (!key.equals(name)) {
                warnings.add("the setting " + name + " (" + origin + ") is now called " + key
                        + "; the old name still works");
            }
            if (catalogue.knows(key) || key.startsWith(Setting.KAFKA) || key.startsWith(Setting.STREAMS)) {
                values.put(key, new Value(text, origin));
            } else if (!catalogue.isAnotherRoles(key)) {
                throw new UnknownSetting(name, origin, Nearest.to(name, catalogue.names()));
            }
        }

        /** A shell may hold variables of this prefix that were never meant for us: only what looks like a slip is one. */
        void putVariable(String name, String text, String origin) {
            if (catalogue.isNamedLikeNone(name)) {
                warnings.add("the " + origin + " names no setting and is left alone");
            } else {
                put(name, text, origin);
            }
        }

        Settings settings() {
            return new Settings(catalogue, values, warnings);
        }
    }

    /** The settings that a process knows, by their names of today and of before. */
    private record Catalogue(Map<String, Setting<?>> byKey, Map<String, String> renamed) {
        static Catalogue of(List<Setting<?>> known) {
            var byKey = new LinkedHashMap<String, Setting<?>>();
            var renamed = new LinkedHashMap<String, String>();
            known.forEach(setting -> {
                byKey.put(setting.key(), setting);
                setting.formerly().forEach(old -> renamed.put(old, setting.key()));
            });
            return new Catalogue(byKey, renamed);
        }

        String current(String name) {
            return renamed.getOrDefault(name, name);
        }

        boolean knows(String key) {
            return byKey.containsKey(key);
        }

        Set<String> names() {
            return byKey.keySet();
        }

        /** Neither a setting, nor under a role's or Kafka's name, nor as near to a setting as a slip of the hand. */
        boolean isNamedLikeNone(String name) {
            boolean underAKnownName = Stream.concat(ROLES.stream(), Stream.of(Setting.KAFKA, Setting.STREAMS))
                    .anyMatch(name::startsWith);
            return !underAKnownName
                    && !knows(current(name))
                    && Nearest.distance(name, Nearest.to(name, names())) > SLIP;
        }

        /** Of a role, none of whose settings this process knows. */
        boolean isAnotherRoles(String key) {
            return ROLES.stream()
                    .filter(key::startsWith)
                    .anyMatch(role -> names().stream().noneMatch(name -> name.startsWith(role)));
        }
    }

    /** These settings with others laid over them; keys must exist. */
    public Settings with(Map<String, String> others) {
        var layers = new Layers(catalogue);
        values.forEach((key, value) -> layers.put(key, value.text(), value.origin()));
        others.forEach((key, text) -> layers.put(key, text, "set by the command"));
        return layers.settings();
    }

    /** Whether nobody set it. */
    public boolean isDefault(Setting<?> setting) {
        return value(setting).origin().equals(BY_DEFAULT);
    }

    /** Every setting in force by its key: those that this process knows, and what passes through to Kafka. */
    public SortedMap<String, Value> all() {
        return new TreeMap<>(values);
    }

    /** Warnings for whoever set these: a sentence for each name that is out of use. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The value in force.
     *
     * @throws InvalidSetting when it makes no sense
     * @throws IllegalArgumentException when the program asks for a setting that this process does not know
     */
    public <T> T get(Setting<T> setting) {
        return setting.read(value(setting).text());
    }

    private Value value(Setting<?> setting) {
        var value = values.get(setting.key());
        if (value == null) {
            throw new IllegalArgumentException("no setting " + setting.key());
        }
        return value;
    }

    /** Settings with this prefix, the prefix taken off: what passes through to Kafka as it is. */
    public Map<String, String> under(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        entry -> entry.getValue().text()));
    }
}

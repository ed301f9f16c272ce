package org.copytaster.standalone.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the pipeline was told. The command line wins over the environment, the environment over the settings file, and
 * that over the defaults of {@link Setting#ALL}. Immutable.
 */
public final class Settings {
    private static final String ENVIRONMENT = "COPYTASTER_";
    /** Read by the launcher, before there is a JVM. */
    private static final String LAUNCHER = ENVIRONMENT + "JAVA_OPTS";

    private static final Map<String, Setting> KNOWN =
            Setting.ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Puts the layers together.
     *
     * @param file keys and values of the settings file
     * @param environment the process's environment: COPYTASTER_A_B sets a.b, KAFKA_BOOTSTRAP_SERVERS sets
     *     bootstrap.servers
     * @param commandLine keys and values from the command line
     * @throws UnknownSetting when a key names nothing
     */
    public static Settings of(
            Map<String, String> file, Map<String, String> environment, Map<String, String> commandLine) {
        var values = new LinkedHashMap<String, String>();
        Setting.ALL.forEach(setting -> values.put(setting.key(), setting.fallback()));
        file.forEach((key, value) -> put(values, key, value, "in the settings file"));
        Optional.ofNullable(environment.get("KAFKA_BOOTSTRAP_SERVERS"))
                .ifPresent(servers -> values.put("bootstrap.servers", servers));
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT) && !name.equals(LAUNCHER)) {
                put(values, key(name), value, "environment variable " + name);
            }
        });
        commandLine.forEach((key, value) -> put(values, key, value, "on the command line"));
        return new Settings(values);
    }

    /** COPYTASTER_ENRICH_REPEATS_KEPT is enrich.repeats.kept. */
    private static String key(String variable) {
        return variable.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static void put(Map<String, String> values, String key, String value, String origin) {
        if (!KNOWN.containsKey(key) && !key.startsWith(Setting.KAFKA) && !key.startsWith(Setting.STREAMS)) {
            throw new UnknownSetting(key, origin, Nearest.to(key, KNOWN.keySet()));
        }
        values.put(key, value);
    }

    /** These settings with others laid over them; keys must exist. */
    public Settings with(Map<String, String> others) {
        var changed = new LinkedHashMap<>(values);
        others.forEach((key, value) -> put(changed, key, value, "set by the command"));
        return new Settings(changed);
    }

    /** Whether nobody set it to anything else. */
    public boolean isDefault(String key) {
        return Optional.ofNullable(KNOWN.get(key))
                .map(setting -> setting.fallback().equals(text(key)))
                .orElse(false);
    }

    /**
     * The value as it was set.
     *
     * @throws IllegalArgumentException when the program asks for a setting that does not exist
     */
    public String text(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no setting " + key);
        }
        return value;
    }

    /**
     * The value as a whole number.
     *
     * @throws SillySetting when it is none or below {@code least}
     */
    public int number(String key, int least) {
        try {
            var number = Integer.parseInt(text(key));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says it better.
        }
        throw new SillySetting(key, text(key), "a whole number from " + least);
    }

    /**
     * The value as an ISO 8601 duration, for example P7D or PT36H.
     *
     * @throws SillySetting when it is none, or not above zero
     */
    public Duration duration(String key) {
        try {
            var duration = Duration.parse(text(key));
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // The message below says it better.
        }
        throw new SillySetting(key, text(key), "a duration above zero such as P7D or PT36H");
    }

    /**
     * The value as true or false.
     *
     * @throws SillySetting when it is neither
     */
    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SillySetting(key, text(key), "true or false");
        };
    }

    /** Settings with this prefix, the prefix taken off: what passes through to Kafka as it is. */
    public Map<String, String> under(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}

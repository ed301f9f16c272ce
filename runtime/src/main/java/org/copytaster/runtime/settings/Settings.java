package org.copytaster.runtime.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the pipeline was told. The command line wins over the environment, the environment over the settings file, and
 * that over the defaults of {@link Setting#ALL}. Immutable.
 */
public final class Settings {
    private static final String ENVIRONMENT = "COPYTASTER_";
    private static final String BROKERS = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String VARIABLE = "environment variable ";
    private static final String BY_DEFAULT = "by default";
    private static final int LAST_PORT = 65_535;
    /** Read by the launcher, before there is a JVM. */
    private static final Set<String> LAUNCHER = Set.of(ENVIRONMENT + "JAVA_OPTS", ENVIRONMENT + "PROFILES");

    private static final Map<String, Setting> KNOWN =
            Setting.ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private final Map<String, Told> values;

    private Settings(Map<String, Told> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * What a setting is, and who said so.
     *
     * @param value as it was set
     * @param origin in words: "by default", "in the settings file", "environment variable X", "on the command line"
     */
    public record Told(String value, String origin) {}

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
        var values = new LinkedHashMap<String, Told>();
        Setting.ALL.forEach(setting -> put(values, setting.key(), setting.fallback(), BY_DEFAULT));
        file.forEach((key, value) -> put(values, key, value, "in the settings file"));
        Optional.ofNullable(environment.get(BROKERS))
                .ifPresent(servers -> put(values, "bootstrap.servers", servers, VARIABLE + BROKERS));
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT) && !LAUNCHER.contains(name)) {
                put(values, key(name), value, VARIABLE + name);
            }
        });
        commandLine.forEach((key, value) -> put(values, key, value, "on the command line"));
        return new Settings(values);
    }

    /** COPYTASTER_ENRICH_REPEATS_KEPT is enrich.repeats.kept. */
    private static String key(String variable) {
        return variable.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static void put(Map<String, Told> values, String key, String value, String origin) {
        if (!KNOWN.containsKey(key) && !key.startsWith(Setting.KAFKA) && !key.startsWith(Setting.STREAMS)) {
            throw new UnknownSetting(key, origin, Nearest.to(key, KNOWN.keySet()));
        }
        values.put(key, new Told(value, origin));
    }

    /** These settings with others laid over them; keys must exist. */
    public Settings with(Map<String, String> others) {
        var changed = new LinkedHashMap<>(values);
        others.forEach((key, value) -> put(changed, key, value, "set by the command"));
        return new Settings(changed);
    }

    /** Whether nobody set it. */
    public boolean isDefault(String key) {
        return told(key).origin().equals(BY_DEFAULT);
    }

    /** Every setting in force by its key: those of {@link Setting#ALL}, and what passes through to Kafka. */
    public SortedMap<String, Told> all() {
        return new TreeMap<>(values);
    }

    /**
     * The value as it was set.
     *
     * @throws IllegalArgumentException when the program asks for a setting that does not exist
     */
    public String text(String key) {
        return told(key).value();
    }

    private Told told(String key) {
        var told = values.get(key);
        if (told == null) {
            throw new IllegalArgumentException("no setting " + key);
        }
        return told;
    }

    /**
     * The value as a TCP port.
     *
     * @return 0 to 65535; 0 means any free one
     * @throws InvalidSetting when it is none
     */
    public int port(String key) {
        var port = number(key, 0);
        if (port > LAST_PORT) {
            throw new InvalidSetting(key, text(key), "a port from 0 to " + LAST_PORT);
        }
        return port;
    }

    /**
     * The value as a whole number.
     *
     * @throws InvalidSetting when it is none or below {@code least}
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
        throw new InvalidSetting(key, text(key), "a whole number from " + least);
    }

    /**
     * The value as an ISO 8601 duration, for example P7D or PT36H.
     *
     * @throws InvalidSetting when it is none, or not above zero
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
        throw new InvalidSetting(key, text(key), "a duration above zero such as P7D or PT36H");
    }

    /**
     * The value as true or false.
     *
     * @throws InvalidSetting when it is neither
     */
    public boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSetting(key, text(key), "true or false");
        };
    }

    /**
     * The value as a time zone; nothing when it is empty.
     *
     * @throws InvalidSetting when Java knows no such zone
     */
    public Optional<ZoneId> zone(String key) {
        try {
            return text(key).isBlank() ? Optional.empty() : Optional.of(ZoneId.of(text(key)));
        } catch (DateTimeException e) {
            throw new InvalidSetting(key, text(key), "a time zone such as Europe/Berlin or UTC");
        }
    }

    /** Settings with this prefix, the prefix taken off: what passes through to Kafka as it is. */
    public Map<String, String> under(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().substring(prefix.length()),
                        entry -> entry.getValue().value()));
    }
}

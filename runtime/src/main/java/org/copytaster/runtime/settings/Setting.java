package org.copytaster.runtime.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something an operator can set, declared once in the module that reads it.
 *
 * @param <T> what its value is read as
 * @param key its name, lower case with dots
 * @param fallback its value when nobody sets it, as it would be written
 * @param kind what a value may be, with its range, in words that fit behind "must be"
 * @param meaning what it does, with its unit, in a sentence
 * @param formerly names it had before, which are still read, with a warning
 * @param parser reads a value; nothing when it makes no sense
 */
public record Setting<T>(
        String key,
        String fallback,
        String kind,
        String meaning,
        List<String> formerly,
        Function<String, Optional<T>> parser) {

    /** Prefix of settings that go to every Kafka client as they are. */
    public static final String KAFKA = "kafka.";

    /** Prefix of settings that go to Kafka Streams as they are. */
    public static final String STREAMS = "streams.";

    private static final int LAST_PORT = 65_535;

    public Setting {
        formerly = List.copyOf(formerly);
    }

    /** A setting with a kind of its own; {@code parser} gives nothing for a value that makes no sense. */
    public static <T> Setting<T> of(
            String key, String fallback, String kind, String meaning, Function<String, Optional<T>> parser) {
        return new Setting<>(key, fallback, kind, meaning, List.of(), parser);
    }

    /** Any text; empty where nothing is said. */
    public static Setting<String> text(String key, String fallback, String meaning) {
        return of(key, fallback, "text", meaning, Optional::of);
    }

    /** Text that is not blank. */
    public static Setting<String> name(String key, String fallback, String meaning) {
        return of(key, fallback, "a name", meaning, value -> Optional.of(value).filter(name -> !name.isBlank()));
    }

    /** A whole number from {@code least} on. */
    public static Setting<Integer> number(String key, int fallback, int least, String meaning) {
        return of(
                key,
                Integer.toString(fallback),
                "a whole number from " + least,
                meaning,
                value -> whole(value).filter(number -> number >= least));
    }

    /** A TCP port; 0 takes a free one. */
    public static Setting<Integer> port(String key, int fallback, String meaning) {
        return of(
                key,
                Integer.toString(fallback),
                "a port from 0 to " + LAST_PORT,
                meaning,
                value -> whole(value).filter(port -> port >= 0 && port <= LAST_PORT));
    }

    /** True or false. */
    public static Setting<Boolean> flag(String key, boolean fallback, String meaning) {
        return of(key, Boolean.toString(fallback), "true or false", meaning, Setting::truth);
    }

    /** An ISO 8601 duration of at least {@code least}, which is longer than nothing. */
    public static Setting<Duration> duration(String key, String fallback, Duration least, String meaning) {
        return of(
                key,
                fallback,
                "a duration of at least " + least + ", such as P7D or PT36H",
                meaning,
                value -> span(value).filter(duration -> duration.compareTo(least) >= 0));
    }

    /** An ISO 8601 duration longer than nothing. */
    public static Setting<Duration> duration(String key, String fallback, String meaning) {
        return of(
                key,
                fallback,
                "a duration above zero such as P7D or PT36H",
                meaning,
                value -> span(value).filter(duration -> duration.compareTo(Duration.ZERO) > 0));
    }

    /** A time zone, empty unless it is set. */
    public static Setting<Optional<ZoneId>> zone(String key, String meaning) {
        return of(key, "", "a time zone such as Europe/Berlin or UTC", meaning, Setting::place);
    }

    /** A file, empty unless it is set. */
    public static Setting<Optional<Path>> file(String key, String meaning) {
        return of(
                key,
                "",
                "a file",
                meaning,
                value -> Optional.of(
                        Optional.of(value).filter(name -> !name.isBlank()).map(Path::of)));
    }

    /** These groups one after the other, each setting once. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static List<Setting<?>> together(List<Setting<?>>... groups) {
        return Stream.of(groups).<Setting<?>>flatMap(List::stream).distinct().toList();
    }

    /** The same setting, which had these names before. */
    public Setting<T> formerly(String... names) {
        return new Setting<>(key, fallback, kind, meaning, List.of(names), parser);
    }

    /** Its value when nobody sets it. */
    public T standard() {
        return read(fallback);
    }

    /**
     * What a value means.
     *
     * @throws InvalidSetting when it makes no sense
     */
    T read(String value) {
        return parser.apply(value).orElseThrow(() -> new InvalidSetting(key, value, kind));
    }

    private static Optional<Integer> whole(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> truth(String value) {
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> span(String value) {
        try {
            return Optional.of(Duration.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Optional<ZoneId>> place(String value) {
        if (value.isBlank()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(ZoneId.of(value)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package org.copytaster.runtime.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.slf4j.event.Level;

/**
 * What the log of a process looks like.
 *
 * @param format the form of a line
 * @param level the least that our own code tells
 * @param stories the least that is told of single stories
 * @param levels a file that says otherwise, by logger, and is read again while the process runs
 */
public record LogConfig(LogFormat format, Level level, Level stories, Optional<Path> levels) {
    /** The form of a line. */
    public static final Setting<LogFormat> FORMAT = Setting.of(
            "log.format",
            "text",
            "text or json",
            "What a line of the log looks like: text for a terminal, json (an object a line) for a collector, as the image has"
                    + " it.",
            LogFormat::named);

    /** The least that our own code tells. */
    public static final Setting<Level> LEVEL = Setting.of(
            "log.level",
            "info",
            "error, warn, info or debug",
            "The least that Copytaster logs. Libraries log errors.",
            LogConfig::level);

    /** Levels that can be changed at run time. */
    public static final Setting<Optional<Path>> LEVELS = Setting.file(
            "log.levels.file",
            "A properties file of levels by logger, such as org.copytaster.publish=debug; looked at every five seconds.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(FORMAT, LEVEL, LEVELS);

    /**
     * Reads what stands under log.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static LogConfig from(Settings settings) {
        var level = settings.get(LEVEL);
        return new LogConfig(settings.get(FORMAT), level, level, settings.get(LEVELS));
    }

    /** The same for a process that shows by itself what becomes of each story: its log tells of dead ones alone. */
    public LogConfig withoutStories() {
        return new LogConfig(format, level, Level.ERROR, levels);
    }

    private static Optional<Level> level(String name) {
        return Stream.of(Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG)
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}

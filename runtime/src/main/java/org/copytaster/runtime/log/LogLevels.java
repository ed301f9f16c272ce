package org.copytaster.runtime.log;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The least that each logger tells.
 *
 * @param byLogger by the logger's name; a name stands for all below it
 * @param complaints what was asked for and is not done, a sentence each
 */
record LogLevels(Map<String, Level> byLogger, List<String> complaints) {
    /** The name of the logger above all others in a file of levels. */
    static final String ROOT = "root";

    /**
     * What writes keys and passwords at debug: Jetty the headers and bodies of requests, Kafka what is said to prove who
     * one is. Nobody gets that.
     */
    private static final List<String> WITH_KEYS = List.of("org.eclipse.jetty", "org.apache.kafka.common.security");

    private static final List<Level> LEVELS =
            List.of(Level.OFF, Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG, Level.TRACE);

    LogLevels {
        byLogger = Map.copyOf(byLogger);
        complaints = List.copyOf(complaints);
    }

    /**
     * The levels in force.
     *
     * @param own that of our own code
     * @param stories that of lines about single stories
     * @param asked others by logger, as they were written
     */
    static LogLevels of(org.slf4j.event.Level own, org.slf4j.event.Level stories, Map<String, String> asked) {
        var levels = new LinkedHashMap<String, Level>();
        levels.put(ROOT, Level.ERROR);
        levels.put(Logs.OURS, Level.toLevel(own.name()));
        if (stories != own) {
            levels.put(StoryLine.LOGGER, Level.toLevel(stories.name()));
        }
        WITH_KEYS.forEach(logger -> levels.put(logger, Level.ERROR));
        var complaints = new ArrayList<String>();
        asked.forEach((logger, name) -> {
            var level = named(name);
            if (level.isEmpty()) {
                complaints.add("the level of " + logger + " is " + name
                        + ", which is none of off, error, warn, info, debug" + " and trace");
            } else if (isWithKeys(logger) && !level.get().isGreaterOrEqual(Level.INFO)) {
                levels.put(logger, Level.INFO);
                complaints.add(logger + " stays at info: below, it writes keys and passwords");
            } else {
                levels.put(logger, level.get());
            }
        });
        return new LogLevels(levels, complaints);
    }

    private static Optional<Level> named(String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT);
        return LEVELS.stream().filter(level -> level.levelStr.equals(wanted)).findFirst();
    }

    private static boolean isWithKeys(String logger) {
        return WITH_KEYS.stream()
                .flatMap(one -> Stream.of(logger.equals(one), logger.startsWith(one + ".")))
                .anyMatch(yes -> yes);
    }
}

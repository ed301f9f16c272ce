package org.copytaster.runtime.log;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * One line of the log about a story or an input: what happened to it in a word or two, and fields. Never its copy. All of
 * them have one logger, so that an operator can have them without the rest, or the rest without them.
 */
public final class StoryLine {
    /** The name of that logger. */
    static final String LOGGER = Logs.OURS + ".stories";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private LoggingEventBuilder line;

    private StoryLine(LoggingEventBuilder line) {
        this.line = line;
    }

    /** A line of this level. */
    public static StoryLine at(Level level) {
        return new StoryLine(LOG.atLevel(level));
    }

    /** Adds a field; one that is empty says nothing and is left out. */
    public StoryLine with(String name, Object value) {
        if (!value.toString().isEmpty()) {
            line = line.addKeyValue(name, value);
        }
        return this;
    }

    /** Adds a field that may be missing. */
    public StoryLine with(String name, Optional<?> value) {
        return value.isPresent() ? with(name, value.get()) : this;
    }

    /** Ends the line with what happened; always the same words for the same thing, so that a flood of it is counted. */
    public void log(String what) {
        line.log(what);
    }
}

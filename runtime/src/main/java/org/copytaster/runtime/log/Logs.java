package org.copytaster.runtime.log;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The log of this process: on standard error, so that standard output holds data and nothing else. There is one in a
 * process. Where -Dlogback.configurationFile names a configuration of the operator's own, that stands, and nothing here
 * changes it.
 */
public final class Logs {
    /** What the names of our own loggers begin with. */
    static final String OURS = "org.copytaster";

    private static final long LOOK_SECONDS = 5;
    private static final String STANDARD_ERROR = "standard error";

    /** Loggers whose level was set here. */
    private static final Set<String> LEVELLED = new HashSet<>();

    private static Optional<ScheduledFuture<?>> looking = Optional.empty();
    private static volatile boolean json;

    private Logs() {}

    /**
     * Something that may log.
     *
     * @param <E> what it throws
     */
    public interface Work<E extends Exception> {
        /** Does it. */
        void run() throws E;
    }

    /** Begins to log, before any setting is known. */
    static void begin(LoggerContext context, LogFormat format) {
        var lines = new LineAppender(format, () -> System.err, System::nanoTime);
        lines.setName(STANDARD_ERROR);
        add(lines, context);
        json = format == LogFormat.JSON;
        set(context, LogLevels.of(Level.INFO, Level.INFO, Map.of()));
        var unused = context.getScheduledExecutorService()
                .scheduleWithFixedDelay(lines::tellUntold, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private static void add(LineAppender lines, LoggerContext context) {
        lines.setContext(context);
        lines.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(lines);
    }

    /** From now on logs as these settings say. */
    public static synchronized void use(LogConfig config) {
        lines().ifPresent(lines -> {
            lines.use(config.format());
            json = config.format() == LogFormat.JSON;
            looking.ifPresent(task -> task.cancel(false));
            looking = Optional.empty();
            set(context(), LogLevels.of(config.level(), config.stories(), Map.of()));
            config.levels().ifPresent(file -> looking = Optional.of(follow(file, config)));
        });
    }

    private static ScheduledFuture<?> follow(Path file, LogConfig config) {
        var levels = new LevelsFile(file, asked -> {
            var now = LogLevels.of(config.level(), config.stories(), asked);
            set(context(), now);
            return now.complaints();
        });
        levels.look();
        return context()
                .getScheduledExecutorService()
                .scheduleWithFixedDelay(levels::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private static synchronized void set(LoggerContext context, LogLevels levels) {
        LEVELLED.removeAll(levels.byLogger().keySet());
        LEVELLED.forEach(logger -> context.getLogger(logger).setLevel(null));
        LEVELLED.clear();
        levels.byLogger().forEach((name, level) -> {
            if (name.equals(LogLevels.ROOT)) {
                context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(level);
            } else {
                context.getLogger(name).setLevel(level);
                LEVELLED.add(name);
            }
        });
    }

    /** Whether whoever reads standard error expects an object a line. */
    public static boolean isJson() {
        return json;
    }

    /** What this process logs while some work is done, in this form; it is logged where it always is, too. */
    public static <E extends Exception> String during(LogFormat format, Work<E> work) throws E {
        var bytes = new ByteArrayOutputStream();
        var lines = new LineAppender(format, () -> bytes, System::nanoTime);
        add(lines, context());
        try {
            work.run();
        } finally {
            context().getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(lines);
        }
        lines.tellRest();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Tells what a flood left untold: the process ends. */
    public static void end() {
        lines().ifPresent(LineAppender::tellRest);
    }

    private static Optional<LineAppender> lines() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                        && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(STANDARD_ERROR)
                                instanceof LineAppender lines
                ? Optional.of(lines)
                : Optional.empty();
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}

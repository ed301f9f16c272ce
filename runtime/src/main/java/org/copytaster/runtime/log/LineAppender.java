package org.copytaster.runtime.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.copytaster.runtime.log.FloodLimit.Kind;
import org.copytaster.runtime.log.FloodLimit.Untold;

/** Writes the lines of the log, a flood of them in short. What is asked for at debug is written whole. */
final class LineAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    /** What our own code tells, a story each, may be read one by one. */
    private static final int OURS = 60;
    /** A library that says the same again and again, as Kafka's client of a broker that is away, is heard at once. */
    private static final int LIBRARYS = 5;

    private final Supplier<OutputStream> out;
    private final LongSupplier nanos;
    private final FloodLimit flood = new FloodLimit(kind -> kind.logger().startsWith(Logs.OURS) ? OURS : LIBRARYS);
    private final Lock lines = new ReentrantLock();
    private volatile Layout<ILoggingEvent> layout;

    /**
     * Lines of this form.
     *
     * @param out where they go, asked at each line
     * @param nanos a clock in nanoseconds, of any origin
     */
    LineAppender(LogFormat format, Supplier<OutputStream> out, LongSupplier nanos) {
        layout = layout(format);
        this.out = out;
        this.nanos = nanos;
    }

    /** From now on lines have this form. */
    void use(LogFormat format) {
        layout = layout(format);
    }

    private static Layout<ILoggingEvent> layout(LogFormat format) {
        return switch (format) {
            case TEXT -> new TextLines();
            case JSON -> new JsonLines();
        };
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.lock();
        try {
            if (!event.getLevel().isGreaterOrEqual(Level.INFO)) {
                write(event);
                return;
            }
            long now = nanos.getAsLong();
            tell(flood.over(now));
            if (flood.hasRoom(new Kind(event.getLoggerName(), String.valueOf(event.getMessage())), now)) {
                write(event);
            }
        } finally {
            lines.unlock();
        }
    }

    /** Tells what the minutes that are over had no room for. */
    void tellUntold() {
        lines.lock();
        try {
            tell(flood.over(nanos.getAsLong()));
        } finally {
            lines.unlock();
        }
    }

    /** Tells all that was not told yet: the process ends. */
    void tellRest() {
        lines.lock();
        try {
            tell(flood.end());
        } finally {
            lines.unlock();
        }
    }

    private void tell(List<Untold> untold) {
        for (var kind : untold) {
            var logger = ((LoggerContext) getContext()).getLogger(kind.kind().logger());
            var arguments = new Object[] {kind.more(), kind.kind().template()};
            write(new LoggingEvent(
                    LineAppender.class.getName(),
                    logger,
                    Level.WARN,
                    "and {} more lines within a minute: {}",
                    null,
                    arguments));
        }
    }

    private void write(ILoggingEvent event) {
        var line = layout.doLayout(event).getBytes(StandardCharsets.UTF_8);
        try {
            var to = out.get();
            to.write(line);
            to.flush();
        } catch (IOException e) {
            addError("a line cannot be written", e); // nobody reads it any more; the work goes on
        }
    }
}

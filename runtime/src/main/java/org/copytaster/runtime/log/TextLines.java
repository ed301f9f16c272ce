package org.copytaster.runtime.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/** Lines for a person: time, level, what, and its fields as {@code name=value}; a stack trace below, indented. */
final class TextLines extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder()
                .append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append("%-5s".formatted(event.getLevel()))
                .append(' ')
                .append(shortened(event.getLoggerName()))
                .append(": ")
                .append(SafeText.of(event.getFormattedMessage()));
        for (var field : fields(event)) {
            line.append(' ').append(field.key).append('=').append(SafeText.value(String.valueOf(field.value)));
        }
        line.append('\n');
        if (event.getThrowableProxy() != null) {
            StackText.lines(event.getThrowableProxy())
                    .forEach(text -> line.append("    ").append(text).append('\n'));
        }
        return line.toString();
    }

    /** Logback gives none as null. */
    static List<KeyValuePair> fields(ILoggingEvent event) {
        var fields = event.getKeyValuePairs();
        return fields == null ? List.of() : fields;
    }

    private static String shortened(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}

package org.copytaster.runtime.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;

/**
 * Lines for a collector: an object each with time, level, logger, message, and the fields of the event under their own
 * names. All of it is ASCII, so no character of a sender's can do anything to whoever looks at the raw lines.
 */
final class JsonLines extends LayoutBase<ILoggingEvent> {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = JSON.createObjectNode()
                .put("time", event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("message", event.getFormattedMessage());
        for (var field : TextLines.fields(event)) {
            put(line, field.key, field.value);
        }
        if (event.getThrowableProxy() != null) {
            line.put("error", StackText.said(event.getThrowableProxy()));
            line.put("stack", String.join("\n", StackText.lines(event.getThrowableProxy())));
        }
        return written(line) + '\n';
    }

    private static void put(ObjectNode line, String name, Object value) {
        if (value instanceof Number number) {
            line.put(name, number.longValue());
        } else {
            line.put(name, String.valueOf(value));
        }
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of text and numbers is no JSON", e);
        }
    }
}

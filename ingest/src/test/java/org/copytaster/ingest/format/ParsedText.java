package org.copytaster.ingest.format;

import java.util.Collection;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;

/** What became of an input in lines that a person can check: each field that is not as its schema begins it. */
final class ParsedText {
    /** Said of every story of one input alike, or a hash. */
    private static final Set<String> LEFT_OUT = Set.of("contentSha256", "receiptId", "receivedAt", "source");

    private final StringBuilder text = new StringBuilder();

    private ParsedText() {}

    /** The stories in order, then the refusals. */
    static String of(Parsed parsed) {
        var lines = new ParsedText();
        for (var story : parsed.stories()) {
            lines.line(0, "story", "");
            lines.fields(1, story);
        }
        parsed.refusals().forEach(lines::refusal);
        return lines.text.toString();
    }

    private void refusal(Refusal refusal) {
        line(0, "refused", refusal.reason().code());
        line(1, "detail", refusal.detail());
        line(1, "hint", refusal.hint());
    }

    private void fields(int depth, IndexedRecord record) {
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            boolean said = value != null && !value.equals(field.defaultVal()) && !"".equals(value);
            if (said && !LEFT_OUT.contains(field.name())) {
                value(depth, field.name(), value);
            }
        }
    }

    private void value(int depth, String name, Object value) {
        if (value instanceof Collection<?> list) {
            list.forEach(one -> value(depth, name, one));
        } else if (value instanceof IndexedRecord record) {
            line(depth, name, "");
            fields(depth + 1, record);
        } else {
            line(depth, name, String.valueOf(value));
        }
    }

    private void line(int depth, String name, String value) {
        text.append("  ".repeat(depth)).append(name);
        if (!value.isEmpty()) {
            text.append(": ")
                    .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
        }
        text.append('\n');
    }
}

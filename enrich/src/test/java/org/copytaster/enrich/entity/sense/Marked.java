package org.copytaster.enrich.entity.sense;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.enrich.entity.TaggedSpan;
import org.copytaster.enrich.entity.TextField;
import org.copytaster.enrich.entity.sense.rule.Form;
import org.copytaster.enrich.entity.sense.rule.Name;

/** Fields with names set as {@code [words|type]}, to read and to write; a form other than name stands behind the type. */
record Marked(List<TextField> fields, List<TaggedSpan> spans) {
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|(person|organisation|place)]");

    /** One field a line; a line that starts with # is the headline. */
    static Marked of(String text) {
        var fields = new ArrayList<TextField>();
        var spans = new ArrayList<TaggedSpan>();
        for (var line : text.split("\n", -1)) {
            var headline = line.startsWith("#");
            var marked = headline ? line.substring(1) : line;
            var plain = MARK.matcher(marked).replaceAll("$1");
            var field = headline ? TextField.headline(plain) : TextField.paragraph(fields.size(), plain);
            fields.add(field);
            var mark = MARK.matcher(marked);
            for (var shift = 0;
                    mark.find();
                    shift += mark.group().length() - mark.group(1).length()) {
                var start = mark.start() - shift;
                spans.add(new TaggedSpan(
                        field, mark.group(2), start, start + mark.group(1).length()));
            }
        }
        return new Marked(fields, spans);
    }

    List<Name> names() {
        return spans.stream().map(Name::recognised).toList();
    }

    /** The fields with these names, in the same notation. */
    String with(List<Name> names) {
        var lines = new ArrayList<String>();
        for (var field : fields) {
            var text = new StringBuilder(field.text());
            names.stream()
                    .filter(name -> name.field().equals(field))
                    .sorted((one, other) -> Integer.compare(other.start(), one.start()))
                    .forEach(name -> text.replace(name.start(), name.end(), mark(name)));
            lines.add((field.field().equals(TextField.HEADLINE) ? "#" : "") + text);
        }
        return String.join("\n", lines);
    }

    private static String mark(Name name) {
        var form = name.form() == Form.NAME ? "" : " " + name.form().word();
        return "[" + name.text() + "|" + name.type() + form + "]";
    }
}

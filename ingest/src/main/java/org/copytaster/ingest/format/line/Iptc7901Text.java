package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.body.Block;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.TextBlocks;
import org.copytaster.ingest.format.text.CopyLayout;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.vocabulary.CreditLine;

/** The text of a message as European agencies set it: headings end with {@code =}, then come paragraphs as in any plain text. */
final class Iptc7901Text {
    private static final int MOST_HEADINGS = 4;

    private final List<AgencyField> fields = new ArrayList<>();
    private String headline = "";
    private String byline = "";
    private String note = "";

    private Iptc7901Text() {}

    /** Reads a text. */
    static LineCopy of(String text) {
        var read = new Iptc7901Text();
        var rest = read.headings(text);
        var blocks = TextBlocks.of(rest);
        var layout = CopyLayout.of(blocks);
        var body = new ArrayList<>(layout.body());
        if (read.headline.isEmpty()) {
            read.headline = layout.headline();
        } else if (!layout.headline().isEmpty()) {
            body.add(0, new Block(Block.Kind.SUBHEAD, layout.headline()));
        }
        if (read.byline.isEmpty()) {
            read.byline = layout.byline();
        } else if (blocks.stream().map(Block::text).anyMatch(layout.byline()::equals)) {
            read.fields.add(new AgencyField("byline", layout.byline()));
        }
        return new LineCopy(
                "", read.headline, read.byline, layout.creditLine(), read.note, "", List.of(), read.fields, body);
    }

    /** Takes the headings off, and gives what follows. */
    private String headings(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int taken = 0; taken < MOST_HEADINGS; taken++) {
            int end = headingEnd(lines);
            if (end == 0) {
                break;
            }
            var words = CleanText.line(String.join(" ", lines.subList(0, end)));
            heading(CleanText.line(words.substring(0, words.length() - 1)));
            lines.subList(0, end).clear();
        }
        return String.join("\n", lines);
    }

    /** Behind the line that ends the first heading; 0 where none begins: a heading has three lines at most, none blank. */
    private static int headingEnd(List<String> lines) {
        int begin = 0;
        while (begin < lines.size() && lines.get(begin).isBlank()) {
            begin++;
        }
        for (int i = begin; i < Math.min(begin + 3, lines.size()); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty()) {
                return 0;
            }
            if (line.endsWith("=")) {
                return i + 1;
            }
        }
        return 0;
    }

    private void heading(String words) {
        if (!CleanText.hasWords(words)) {
            return;
        }
        if (CreditLine.isByline(words) && byline.isEmpty()) {
            byline = words;
        } else if (words.startsWith("(")) {
            note = note.isEmpty() ? words : note + " " + words;
        } else if (headline.isEmpty()) {
            headline = words;
        } else {
            fields.add(new AgencyField("heading", words));
        }
    }
}

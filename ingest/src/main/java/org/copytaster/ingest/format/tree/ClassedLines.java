package org.copytaster.ingest.format.tree;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.copytaster.ingest.copy.Words;

/** Lines of the story that a sender sets as paragraphs of its body, and marks as what they are by their class alone. */
public final class ClassedLines {
    /** A longer one is text that is only set like such a line. */
    private static final int LONGEST = 150;

    private static final Map<String, BiConsumer<Copy, String>> LINES = Map.of(
            "byline", Copy::byline,
            "credit", Copy::creditLine,
            "copyright", Copy::copyrightNotice,
            "slug", Copy::slugline,
            "slugline", Copy::slugline,
            "keywords", (copy, line) -> copy.tags().keywordLine(line),
            "caption", (copy, line) -> copy.field("caption", line));

    private ClassedLines() {}

    /** Takes them out of the body and onto the story. */
    public static void take(Sent body, Copy copy) {
        for (var paragraph : body.every("p")) {
            var line = LINES.get(paragraph.element().className().strip().toLowerCase(Locale.ROOT));
            var words = Words.line(paragraph.element());
            if (line != null && words.length() <= LONGEST) {
                line.accept(copy, words);
                paragraph.element().remove();
            }
        }
    }
}

package org.copytaster.standalone.lead;

import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.Facts.Mark;
import org.copytaster.standalone.lead.LeadExplanation.Marked;
import org.copytaster.standalone.show.Ink;

/** How facts that both tellings give are set apart from those that only one gives. */
enum FactInk {
    /** Green and red. */
    TERMINAL("\u001b[32m", "\u001b[31m", "\u001b[0m"),
    /** Signs that survive a file and a pipe. */
    PLAIN("=", "!", "");

    private final String shared;
    private final String alone;
    private final String end;

    FactInk(String shared, String alone, String end) {
        this.shared = shared;
        this.alone = alone;
        this.end = end;
    }

    static FactInk of(Ink ink) {
        return ink == Ink.TERMINAL ? TERMINAL : PLAIN;
    }

    /** A word of a fact. */
    String fact(String word, boolean isShared) {
        return (isShared ? shared : alone) + word + end;
    }

    /** A paragraph with each word of a fact set apart. Tabs are blanks: a column knows no stops of the page's. */
    String marked(Marked marked) {
        var text = marked.paragraph().text();
        var out = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            var word = text.substring(start, end).replace('\t', ' ');
            out.append(at(marked.marks(), start, end)
                            .map(mark -> fact(word, mark.shared()))
                            .orElse(word))
                    .append(' ');
            start = end + 1;
        }
        return out.toString().stripTrailing();
    }

    private static Optional<Mark> at(List<Mark> marks, int start, int end) {
        return marks.stream()
                .filter(mark -> mark.fact().start() < end && mark.fact().end() > start)
                .findFirst();
    }

    String legend() {
        return fact("in both", true) + ", " + fact("in one only", false) + ": numbers, names, dates";
    }
}

package org.copytaster.standalone.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copytaster.enrich.lead.Facts.Mark;
import org.copytaster.standalone.lead.LeadExplanation.Marked;

/**
 * Sets a paragraph in a column, word by word, its facts marked.
 *
 * @param width in characters
 */
record Column(int width, FactInk ink) {
    List<String> of(String label, Marked marked) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(label);
        var visible = label.length();
        var text = marked.paragraph().text();
        for (var start = 0; start < text.length(); ) {
            var end = text.indexOf(' ', start);
            end = end < 0 ? text.length() : end;
            var word = text.substring(start, end);
            var mark = at(marked.marks(), start, end);
            var size = word.length() + (mark.isPresent() ? ink.width() : 0);
            if (visible + size > width && visible > 0) {
                lines.add(LeadText.padded(line.toString(), visible));
                line.setLength(0);
                visible = 0;
            }
            line.append(mark.map(one -> ink.fact(word, one.shared())).orElse(word))
                    .append(' ');
            visible += size + 1;
            start = end + 1;
        }
        lines.add(LeadText.padded(line.toString(), visible));
        return lines;
    }

    private static Optional<Mark> at(List<Mark> marks, int start, int end) {
        return marks.stream()
                .filter(mark -> mark.fact().start() < end && mark.fact().end() > start)
                .findFirst();
    }
}

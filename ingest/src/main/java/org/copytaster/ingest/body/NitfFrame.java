package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands over and under the text in a document of NITF that came as a text in another format. */
final class NitfFrame {
    private final List<MarkedLine> lines = new ArrayList<>();

    private NitfFrame() {}

    /** The lines of its head and end. */
    static List<MarkedLine> lines(Document nitf) {
        var frame = new NitfFrame();
        Stream.of("body.head", "body.end")
                .flatMap(name -> nitf.getElementsByTag(name).stream())
                .forEach(part -> part.children().forEach(frame::line));
        return frame.lines;
    }

    private void line(Element element) {
        var role = BodyElements.of(element).role();
        if (role.isEmpty() && element.childrenSize() > 0 && element.ownText().isBlank()) {
            element.children().forEach(this::line);
            return;
        }
        var words = Words.line(element);
        if (CleanText.hasWords(words)) {
            var other = element.normalName().equals("hl1") ? Role.HEADLINE : Role.HEAD;
            lines.add(new MarkedLine(role.orElse(other), words));
        }
    }
}

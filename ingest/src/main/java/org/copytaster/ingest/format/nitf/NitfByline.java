package org.copytaster.ingest.format.nitf;

import java.util.Set;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * NITF's {@code byline} on one line: {@code byttl}, and whatever else in it is not inline, is a line of its own behind a
 * comma; a name that is marked is no part of the word before it.
 */
final class NitfByline {
    private static final Set<String> NAMES = Set.of("person", "org", "location", "virtloc");

    private final StringBuilder line = new StringBuilder();
    private boolean nameParted;
    private boolean lineEnded;

    private NitfByline() {}

    /** Takes its words. */
    static String of(Sent byline) {
        var plain = byline.line();
        if (byline.element().childrenSize() == 0) {
            return plain;
        }
        var walk = new NitfByline();
        walk.inside(byline.element());
        return CleanText.line(walk.line.toString());
    }

    /** The depth of a document is limited when it is read. */
    private void inside(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words(text.getWholeText());
            } else if (node instanceof Element child) {
                part(child);
                inside(child);
                part(child);
            }
        }
    }

    private void part(Element child) {
        lineEnded |= !Words.isInline(child);
        nameParted |= NAMES.contains(child.normalName());
    }

    private void words(String text) {
        if (!text.isBlank()) {
            line.append(lineEnded ? comma() : blank(text.charAt(0)));
            lineEnded = false;
            nameParted = false;
        }
        line.append(text);
    }

    private String comma() {
        line.setLength(line.toString().stripTrailing().length());
        return line.length() > 0 && ",;:-–—|/".indexOf(last()) < 0 ? ", " : " ";
    }

    /** What is no letter belongs to the name: "Moss's". */
    private String blank(char next) {
        boolean glued = line.length() > 0 && Character.isLetterOrDigit(last()) && Character.isLetterOrDigit(next);
        return nameParted && glued ? " " : "";
    }

    private char last() {
        return line.charAt(line.length() - 1);
    }
}

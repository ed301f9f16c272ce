package org.copytaster.publish.output;

import java.util.List;
import java.util.stream.Collectors;
import org.copytaster.schemas.Paragraph;

/** The body of a story as one text. */
final class Bodies {
    private Bodies() {}

    /** Paragraphs with an empty line between them. */
    static String plain(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::getText).collect(Collectors.joining("\n\n"));
    }

    /** A well-formed XHTML fragment; every block carries its paragraph's number, which mentions point to. */
    static String xhtml(List<Paragraph> paragraphs) {
        var xhtml = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
        var open = "";
        for (var paragraph : paragraphs) {
            var group = group(paragraph.getKind());
            if (!group.equals(open)) {
                xhtml.append(open.isEmpty() ? "" : "</" + open + ">");
                xhtml.append(group.isEmpty() ? "" : "<" + group + ">");
                open = group;
            }
            xhtml.append(block(paragraph));
        }
        return xhtml.append(open.isEmpty() ? "" : "</" + open + ">")
                .append("</div>")
                .toString();
    }

    /** What neighbours of this kind stand in together; empty when each stands alone. */
    private static String group(String kind) {
        return switch (kind) {
            case "list" -> "ul";
            case "table-row" -> "table";
            default -> "";
        };
    }

    private static String block(Paragraph paragraph) {
        var number = " data-paragraph=\"" + paragraph.getNumber() + "\">";
        var text = escaped(paragraph.getText());
        return switch (paragraph.getKind()) {
            case "subhead" -> "<h2" + number + text + "</h2>";
            case "quote" -> "<blockquote" + number + "<p>" + text + "</p></blockquote>";
            case "list" -> "<li" + number + text + "</li>";
            case "table-row" -> "<tr" + number + "<td>" + text.replace("\t", "</td><td>") + "</td></tr>";
            case "preformatted" -> "<pre" + number + text + "</pre>";
            default -> "<p" + number + text + "</p>";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

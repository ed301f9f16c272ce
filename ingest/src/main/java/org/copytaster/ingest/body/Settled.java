package org.copytaster.ingest.body;

import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What in a body is a tag and what is text, settled once: markup that was escaped, and is markup all the same, becomes
 * elements of the tree. Whatever is text afterwards is text to all who read the tree, to those who make lines and
 * paragraphs of it and to the {@linkplain SeenText check} of them alike.
 */
final class Settled {
    private static final String HEADER = "header";

    private Settled() {}

    /**
     * Settles a body of XML. Some senders escape the markup inside their paragraphs, or wrap it in CDATA: it is markup
     * all the same.
     *
     * @return whether markup was escaped inside an element of it
     */
    static boolean xml(Element root) {
        boolean inside = false;
        for (var text : DocumentOrder.texts(root, Settled::isOdd)) {
            var around = text.parent();
            inside |= line(text) && !root.equals(around);
        }
        return inside;
    }

    /**
     * Settles a body of HTML. A text there may tell of markup: only what is markup as a whole was escaped once more. A
     * line that stands apart tells of none.
     *
     * @param html what the body was read from
     * @return whether markup was escaped in its text
     */
    static boolean html(Element root, String html) {
        if (!html.contains("&lt;") && !html.contains("&amp;")) {
            return false;
        }
        var pairs = DocumentOrder.texts(root, Escaped::isPairedMarkup);
        pairs.forEach(Settled::readAgain);
        DocumentOrder.texts(root, Settled::isOdd).stream()
                .filter(text -> standsApart(text, root))
                .forEach(Settled::line);
        return !pairs.isEmpty();
    }

    private static boolean isOdd(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    }

    private static boolean standsApart(TextNode text, Element root) {
        for (var around = text.parent(); around != null && !around.equals(root); around = around.parent()) {
            if (standsApart(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsApart(Element element) {
        return BodyElements.of(element).apart()
                || element.normalName().equals(HEADER)
                || Role.of(element).isPresent();
    }

    /** Whether it was markup. */
    private static boolean line(TextNode text) {
        if (Escaped.isMarkup(text.getWholeText())) {
            readAgain(text);
            return true;
        }
        text.text(Escaped.references(text.getWholeText()));
        return false;
    }

    private static void readAgain(TextNode text) {
        Jsoup.parseBodyFragment(text.getWholeText()).body().childNodesCopy().forEach(text::before);
        text.remove();
    }
}

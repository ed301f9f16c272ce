package org.copytaster.ingest.body;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of one element on one line: a headline, a byline, a caption. */
public final class Words implements NodeVisitor {
    /** Elements inside a word or between words that carry their own blanks; any other element ends a word. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "b",
            "big",
            "cite",
            "chron",
            "code",
            "em",
            "event",
            "font",
            "frac",
            "frac-den",
            "frac-num",
            "frac-sep",
            "function",
            "i",
            "ins",
            "lang",
            "location",
            "mark",
            "money",
            "num",
            "object.title",
            "org",
            "origin",
            "person",
            "q",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "tt",
            "u",
            "virtloc");

    private final StringBuilder words = new StringBuilder();
    private final boolean body;
    private int wordless;

    private Words(boolean body) {
        this.body = body;
    }

    /** Whether this element stands inside a word or between words that carry their own blanks. */
    public static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** All words of this element. Markup that was escaped to pass through XML is read as markup. */
    public static String line(Element element) {
        var raw = raw(element, false);
        return Escaped.isMarkup(raw) ? HtmlBlocks.line(raw) : CleanText.line(Escaped.references(raw));
    }

    /**
     * All words of an element in a body whose {@linkplain Settled markup is settled}: what is text by now is no markup,
     * whatever it looks like.
     */
    static String settled(Element element) {
        return CleanText.line(raw(element, true));
    }

    private static String raw(Element element, boolean body) {
        if (element.childNodeSize() == 0) {
            return "";
        }
        var walk = new Words(body);
        DocumentOrder.walk(walk, element);
        return walk.words.toString();
    }

    /** Whether any text in it has words. */
    public static boolean areIn(Element element) {
        return DocumentOrder.firstText(element, CleanText::hasWords).isPresent();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            words.append(wordless == 0 ? text.getWholeText() : "");
        } else if (node instanceof Element element) {
            wordless += isWordless(element) ? 1 : 0;
            edge(element);
            words.append(InlineSigns.before(element, words));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            words.append(InlineSigns.after(element, words));
            edge(element);
            wordless -= isWordless(element) ? 1 : 0;
        }
    }

    /** In a body as in HTML; a field of XML may be called by such a name. */
    private boolean isWordless(Element element) {
        return body && BodyElements.of(element).wordless();
    }

    private void edge(Element element) {
        if (!isInline(element)) {
            words.append(' ');
        }
    }
}

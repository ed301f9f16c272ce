package org.copytaster.ingest.body;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Copy in XML whose paragraphs are those of a typed page: blank lines and indents inside one element. Markup as such
 * knows no lines.
 */
final class Wrapped {
    private static final String BLANKS = "[ \\t\\u00A0]*+";
    private static final String LINE_END = "(?>\\R)";
    private static final Pattern BLANK_LINE = Pattern.compile(LINE_END + BLANKS + LINE_END + "\\s*+");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=\\S)" + BLANKS + BLANK_LINE.pattern() + "(?=\\S)");

    private static final Pattern INDENT = Pattern.compile(LINE_END + "(?=\\t| {2}|\\u3000)|" + BETWEEN_WORDS.pattern());

    private Wrapped() {}

    /** Ends a paragraph at each blank line, and makes paragraphs of preformatted text that is prose. */
    static void part(Element root) {
        if (hasPreformatted(root)) {
            for (var pre : root.getElementsByTag("pre")) {
                if (pre.childrenSize() == 0 && TextBlocks.isProse(pre.wholeText())) {
                    prose(pre);
                }
            }
        }
        if (DocumentOrder.firstText(root, Wrapped::mayBeParted).isPresent()) {
            lines(root);
        }
    }

    private static boolean hasPreformatted(Element root) {
        return DocumentOrder.anyElement(root, element -> element.normalName().equals("pre"));
    }

    private static void lines(Element root) {
        boolean results = hasPreformatted(root);
        // Between blocks and beside an inline element a blank line may be the sender's layout.
        var blankLine = HtmlBlocks.hasBlocks(root) ? BETWEEN_WORDS : BLANK_LINE;
        for (var element : root.getAllElements()) {
            var typed = typed(element);
            if (typed.indexOf('\n') >= 0 && !(results && element.closest("pre") != null)) {
                var end = TextBlocks.indentsFirstLines(typed) ? INDENT : blankLine;
                element.textNodes().forEach(text -> breaks(text, end));
            }
        }
    }

    /** Line ends among words, or several of them. */
    private static boolean mayBeParted(String text) {
        int end = text.indexOf('\n');
        return end >= 0 && (text.indexOf('\n', end + 1) >= 0 || CleanText.hasWords(text));
    }

    /** The text of an element as it was typed, with a mark in the place of each element in it. */
    private static String typed(Element element) {
        return element.textNodes().stream().map(TextNode::getWholeText).collect(Collectors.joining("*"));
    }

    private static void prose(Element pre) {
        for (var block : TextBlocks.of(pre.wholeText())) {
            pre.before(new Element(block.kind() == Block.Kind.LIST ? "li" : "p").text(block.text()));
        }
        pre.remove();
    }

    /** Two breaks in a row end a paragraph. */
    private static void breaks(TextNode text, Pattern end) {
        var parts = end.split(text.getWholeText(), -1);
        text.text(parts[0]);
        var last = text;
        for (int i = 1; i < parts.length; i++) {
            var next = new TextNode(parts[i]);
            last.after(next);
            next.before(new Element("br")).before(new Element("br"));
            last = next;
        }
    }
}

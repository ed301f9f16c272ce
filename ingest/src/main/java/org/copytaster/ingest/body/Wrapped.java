package org.copytaster.ingest.body;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

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
        TypedTable.part(root);
        if (DocumentOrder.firstText(root, Wrapped::mayBeParted).isPresent()) {
            // Between blocks and beside an inline element a blank line may be the sender's layout.
            lines(root, HtmlBlocks.hasBlocks(root) ? BETWEEN_WORDS : BLANK_LINE);
        }
    }

    /** Ends a paragraph at each blank line, also beside tags: so writes who types markup among lines. */
    static void partAtEachBlankLine(Element root) {
        TypedTable.part(root);
        lines(root, BLANK_LINE);
    }

    private static boolean hasPreformatted(Element root) {
        return DocumentOrder.anyElement(root, element -> element.normalName().equals("pre"));
    }

    private static void lines(Element root, Pattern blankLine) {
        boolean results = hasPreformatted(root);
        for (var element : root.getAllElements()) {
            if (hasLines(element) && !(results && element.closest("pre") != null)) {
                var end = TextBlocks.indentsFirstLines(typed(element)) ? INDENT : blankLine;
                element.textNodes().forEach(text -> breaks(text, end));
            }
        }
    }

    private static boolean hasLines(Element element) {
        return element.textNodes().stream().anyMatch(text -> text.getWholeText().indexOf('\n') >= 0);
    }

    /** Line ends among words, or several of them. */
    private static boolean mayBeParted(String text) {
        int end = text.indexOf('\n');
        return end >= 0 && (text.indexOf('\n', end + 1) >= 0 || CleanText.hasWords(text));
    }

    /**
     * The text of an element as it was typed, with a mark in the place of each element in it. Line starts beside an
     * inline element are how its sender printed the markup.
     */
    private static String typed(Element element) {
        return element.textNodes().stream()
                .map(text -> Typed.of(text).words(text))
                .collect(Collectors.joining("*"));
    }

    /** The part of a text in which an indent may start a paragraph. */
    private record Typed(int from, int to) {
        static Typed of(TextNode text) {
            var raw = text.getWholeText();
            int from = 0;
            int to = raw.length();
            while (from < to && isInline(text.previousSibling()) && Character.isWhitespace(raw.charAt(from))) {
                from++;
            }
            while (to > from && isInline(text.nextSibling()) && Character.isWhitespace(raw.charAt(to - 1))) {
                to--;
            }
            return new Typed(from, to);
        }

        private static boolean isInline(@Nullable Node beside) {
            return beside instanceof Element element
                    && !element.normalName().equals("br")
                    && !BodyElements.of(element).block();
        }

        String words(TextNode text) {
            return text.getWholeText().substring(from, to);
        }
    }

    private static void prose(Element pre) {
        for (var block : TextBlocks.of(pre.wholeText())) {
            pre.before(new Element(block.kind() == Block.Kind.LIST ? "li" : "p").text(block.text()));
        }
        pre.remove();
    }

    /** Two breaks in a row end a paragraph. */
    private static void breaks(TextNode text, Pattern end) {
        var raw = text.getWholeText();
        var typed = end == INDENT ? Typed.of(text) : new Typed(0, raw.length());
        var parts = end.split(typed.words(text), -1);
        parts[0] = raw.substring(0, typed.from()) + parts[0];
        parts[parts.length - 1] += raw.substring(typed.to());
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

package org.copytaster.ingest.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.ingest.copy.Block.Kind;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** One walk through a body in document order; jsoup walks without recursion, so depth costs no stack. */
final class HtmlWalk implements NodeVisitor {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("h1", Kind.SUBHEAD),
            Map.entry("h2", Kind.SUBHEAD),
            Map.entry("h3", Kind.SUBHEAD),
            Map.entry("h4", Kind.SUBHEAD),
            Map.entry("h5", Kind.SUBHEAD),
            Map.entry("h6", Kind.SUBHEAD),
            Map.entry("hl2", Kind.SUBHEAD),
            Map.entry("li", Kind.LIST),
            Map.entry("tr", Kind.TABLE_ROW),
            Map.entry("blockquote", Kind.QUOTE),
            Map.entry("bq", Kind.QUOTE),
            Map.entry("pre", Kind.PREFORMATTED));
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> WORDLESS =
            Set.of("script", "style", "template", "noscript", "iframe", "head", "svg", "object", "audio", "video");
    private static final Set<String> MEDIA = Set.of("figcaption", "media");

    private final boolean breakEndsBlock;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int leftOut;
    private int rows;
    private int cells;
    private int captions;
    private boolean afterBreak;

    HtmlWalk(boolean breakEndsBlock) {
        this.breakEndsBlock = breakEndsBlock;
    }

    List<Block> blocks() {
        flush();
        return List.copyOf(blocks);
    }

    int captionsLeftOut() {
        return captions;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open(element);
        } else if (leftOut == 0 && (node instanceof TextNode || node instanceof CDataNode)) {
            text(((TextNode) node).getWholeText());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        var name = element.normalName();
        if (isApart(name)) {
            if (leftOut++ == 0 && MEDIA.contains(name) && CleanText.hasWords(element.text())) {
                captions++;
            }
        } else if (leftOut > 0) {
            return;
        } else if (name.equals("br")) {
            lineBreak();
        } else if (CELLS.contains(name) && rows > 0) {
            if (cells++ > 0 && rows == 1) {
                words.append('\t');
            }
        } else if (isBlock(element)) {
            openBlock(element);
        }
    }

    private void openBlock(Element element) {
        boundary();
        var kind = KINDS.get(element.normalName());
        if (isRow(element) && rows++ == 0) {
            cells = 0;
        }
        if (kind != null && (kind != Kind.TABLE_ROW || isRow(element))) {
            kinds.push(kind);
        }
    }

    private void close(Element element) {
        var name = element.normalName();
        if (isApart(name)) {
            leftOut--;
        } else if (leftOut == 0 && isBlock(element) && !(CELLS.contains(name) && rows > 0)) {
            closeBlock(element);
        }
    }

    private void closeBlock(Element element) {
        if (isRow(element)) {
            rows--;
        }
        boundary();
        var kind = KINDS.get(element.normalName());
        if (kind != null && (kind != Kind.TABLE_ROW || isRow(element))) {
            kinds.pop();
        }
    }

    private void text(String raw) {
        if (kinds.peek() == Kind.PREFORMATTED) {
            raw.chars().forEach(c -> preformatted((char) c));
            return;
        }
        if (!raw.isBlank()) {
            afterBreak = false;
        }
        words.append(raw.replace('\t', ' '));
    }

    private void preformatted(char c) {
        if (c == '\n') {
            flush();
        } else {
            words.append(c);
        }
    }

    /** Two breaks in a row end a paragraph, one only a line. */
    private void lineBreak() {
        if (rows == 0 && (afterBreak || breakEndsBlock || kinds.peek() == Kind.PREFORMATTED)) {
            flush();
        } else {
            words.append(' ');
            afterBreak = true;
        }
    }

    /** A block inside a table cell is only a blank: the row stays together. */
    private void boundary() {
        if (rows > 0) {
            words.append(' ');
        } else {
            flush();
        }
    }

    private void flush() {
        var kind = kinds.isEmpty() ? Kind.TEXT : kinds.peek();
        var text =
                kind == Kind.PREFORMATTED ? CleanText.preformatted(words.toString()) : CleanText.row(words.toString());
        if (CleanText.hasWords(text)) {
            blocks.add(new Block(kind, text));
        }
        words.setLength(0);
        afterBreak = false;
    }

    /** A row of one cell is a table used for layout: what it holds is ordinary text. */
    private static boolean isRow(Element element) {
        return element.normalName().equals("tr")
                && element.children().stream()
                                .filter(child -> CELLS.contains(child.normalName()))
                                .count()
                        > 1;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || KINDS.containsKey(element.normalName()) || CELLS.contains(element.normalName());
    }

    private static boolean isApart(String name) {
        return WORDLESS.contains(name) || MEDIA.contains(name);
    }
}

package org.copytaster.ingest.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.copytaster.ingest.body.Block.Kind;
import org.copytaster.ingest.body.BodyElements.Meaning;
import org.copytaster.ingest.body.MarkedLine.Role;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** One walk through a body in document order; jsoup walks without recursion, so depth costs no stack. */
final class HtmlWalk implements NodeVisitor {
    private final boolean breakEndsBlock;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Kind> kinds = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int leftOut;
    private int rows;
    private int cells;
    private int captions;
    private final List<MarkedLine> lines = new ArrayList<>();
    private final SiblingLevel level = new SiblingLevel();
    private int seam;
    private boolean afterBreak;

    HtmlWalk(boolean breakEndsBlock) {
        this.breakEndsBlock = breakEndsBlock;
    }

    List<Block> blocks() {
        flush();
        return List.copyOf(blocks);
    }

    /** What stands apart in the body, in order. */
    List<MarkedLine> lines() {
        return List.copyOf(lines);
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
        var meaning = BodyElements.of(element);
        if (meaning.apart()) {
            openApart(element, meaning);
        } else if (leftOut > 0) {
            return;
        } else if (element.normalName().equals("br")) {
            lineBreak();
        } else if (meaning.cell() && rows > 0) {
            words.append(cells++ > 0 && rows == 1 ? '\t' : ' ');
        } else if (isBlock(element, meaning)) {
            openBlock(element, meaning);
        } else if (meaning.foreign()) {
            seam = words.length();
        } else {
            words.append(InlineSigns.before(element, words));
        }
    }

    private boolean isBlock(Element element, Meaning meaning) {
        return meaning.block() || (meaning.foreign() && level.isOfBlocks(element));
    }

    private void openApart(Element element, Meaning meaning) {
        edge(meaning);
        if (leftOut++ > 0 || meaning.wordless()) {
            return;
        }
        var line = Words.settled(element);
        if (CleanText.hasWords(line)) {
            meaning.role().ifPresent(role -> lines.add(new MarkedLine(role, line)));
            captions += meaning.role().filter(Role.CAPTION::equals).isPresent() ? 1 : 0;
        }
    }

    /** What is left out parts what it stands between. */
    private void edge(Meaning meaning) {
        if (leftOut == 0 && meaning.block()) {
            boundary();
        }
        seam = words.length();
    }

    private void openBlock(Element element, Meaning meaning) {
        boundary();
        if (BodyElements.isRow(element) && rows++ == 0) {
            cells = 0;
        }
        BodyElements.kind(element, meaning).ifPresent(kinds::push);
    }

    private void close(Element element) {
        var meaning = BodyElements.of(element);
        if (meaning.apart()) {
            leftOut--;
            edge(meaning);
        } else if (leftOut > 0) {
            return;
        } else if (isBlock(element, meaning) && !(meaning.cell() && rows > 0)) {
            closeBlock(element, meaning);
        } else if (meaning.foreign()) {
            seam = words.length();
        } else {
            words.append(InlineSigns.after(element, words));
        }
    }

    private void closeBlock(Element element, Meaning meaning) {
        if (BodyElements.isRow(element)) {
            rows--;
        }
        boundary();
        BodyElements.kind(element, meaning).ifPresent(kind -> kinds.pop());
    }

    private void text(String raw) {
        // Inside a row of a table its lines would tear the row.
        if (kinds.peek() == Kind.PREFORMATTED && rows == 0) {
            raw.chars().forEach(c -> preformatted((char) c));
            return;
        }
        if (!raw.isBlank()) {
            afterBreak = false;
        }
        if (isSeam(raw)) {
            words.append(' ');
        }
        words.append(raw.replace('\t', ' '));
    }

    /** Whether two words would run together that an element parts of which nothing is known. */
    private boolean isSeam(String raw) {
        return seam == words.length()
                && seam > 0
                && !raw.isEmpty()
                && Character.isLetterOrDigit(words.charAt(seam - 1))
                && Character.isLetterOrDigit(raw.charAt(0));
    }

    private void preformatted(char c) {
        if (CleanText.isLineEnd(c)) {
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
        if (words.length() > 0) {
            endBlock();
        }
        afterBreak = false;
    }

    private void endBlock() {
        var kind = kinds.isEmpty() ? Kind.TEXT : kinds.peek();
        var text =
                kind == Kind.PREFORMATTED ? CleanText.preformatted(words.toString()) : CleanText.row(words.toString());
        if (CleanText.hasWords(text)) {
            blocks.add(new Block(kind, text));
        }
        words.setLength(0);
    }
}

package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.body.Block.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A table that was typed among the lines of a text: short rows with gaps between their columns, which stand under each
 * other.
 */
final class TypedTable {
    private static final int LONGEST_ROW = 110;

    /** Blanks between two columns; fewer may be the sender's typing. */
    private static final int GAP = 3;

    private static final String BLANKS = "   ";

    /** There rows are rows already, or no words. */
    private static final Set<String> APART = Set.of("pre", "td", "th", "script", "style");

    private final List<String> lines;
    private final boolean[] rows;

    private TypedTable(List<String> lines) {
        this.lines = lines;
        this.rows = new boolean[lines.size()];
    }

    /** A column of one row, from its first character to behind its last. */
    private record Cell(int start, int end) {}

    /** Blocks of these lines, when rows of a table are among them: each row one, each other line one. */
    static Optional<List<Block>> blocks(List<String> lines) {
        var table = new TypedTable(lines.stream().map(TypedTable::evened).toList());
        return table.findRows() ? Optional.of(table.blocks()) : Optional.empty();
    }

    /** Takes the lines of such paragraphs apart in a tree: a row becomes preformatted. */
    static void part(Element root) {
        var around = new LinkedHashSet<Element>();
        for (var text : DocumentOrder.texts(root, TypedTable::hasGap)) {
            var parent = text.parent();
            if (parent != null && mayHoldLines(parent, text) && mayHoldTable(parent)) {
                around.add(parent);
            }
        }
        for (var element : around) {
            blocks(List.of(element.wholeText().split("\\R", -1))).ifPresent(blocks -> replace(element, blocks));
        }
    }

    private static boolean mayHoldLines(Element parent, TextNode text) {
        return parent.childNodeSize() > 1 || text.getWholeText().indexOf('\n') >= 0;
    }

    private static boolean mayHoldTable(Element element) {
        for (var around = element; around != null; around = around.parent()) {
            if (APART.contains(around.normalName())) {
                return false;
            }
        }
        return element.children().stream()
                .allMatch(child ->
                        child.normalName().equals("br") || (Words.isInline(child) && child.childrenSize() == 0));
    }

    private static void replace(Element element, List<Block> blocks) {
        element.empty();
        for (var block : blocks) {
            var name = block.kind() == Kind.PREFORMATTED ? "pre" : "p";
            element.appendElement(name).appendChild(new TextNode(block.text()));
        }
    }

    /** Blanks between words of one line, as many as no sentence has; indents are none. */
    private static boolean hasGap(String text) {
        return hasGap(text, BLANKS) || hasGap(text, "\t") || hasGap(text, "\u00A0\u00A0\u00A0");
    }

    private static boolean hasGap(String text, String blanks) {
        for (int at = text.indexOf(blanks); at >= 0; at = text.indexOf(blanks, at)) {
            boolean inLine = at > 0 && !isLineEnd(text.charAt(at - 1));
            while (at < text.length() && isBlank(text.charAt(at))) {
                at++;
            }
            if (inLine && at < text.length() && !isLineEnd(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static String evened(String line) {
        return line.replace('\u00A0', ' ');
    }

    /** Two that follow each other make a table; a line with a smaller gap beside them belongs to it. */
    private boolean findRows() {
        int last = -1;
        boolean found = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean row = cells(lines.get(i), GAP).size() > 1;
            if (row && last >= 0 && areAligned(lines.get(last), lines.get(i))) {
                rows[last] = true;
                rows[i] = true;
                found = true;
            }
            last = row ? i : CleanText.hasWords(lines.get(i)) ? -1 : last;
        }
        for (int i = 1; found && i < lines.size(); i++) {
            rows[i] |= rows[i - 1] && cells(lines.get(i), GAP - 1).size() > 1;
        }
        return found;
    }

    private static boolean areAligned(String one, String other) {
        if (one.indexOf('\t') >= 0 && other.indexOf('\t') >= 0) {
            return true;
        }
        var columns = cells(other, GAP);
        return cells(one, GAP).stream()
                .skip(1)
                .anyMatch(cell -> columns.stream()
                        .skip(1)
                        .anyMatch(under -> under.start() == cell.start() || under.end() == cell.end()));
    }

    private static List<Cell> cells(String line, int gap) {
        var cells = new ArrayList<Cell>();
        if (line.length() > LONGEST_ROW) {
            return cells;
        }
        int start = -1;
        int blanks = gap;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                blanks += c == '\t' ? gap : 1;
                continue;
            }
            if (blanks >= gap) {
                start = i;
                cells.add(new Cell(start, i + 1));
            }
            cells.set(cells.size() - 1, new Cell(start, i + 1));
            blanks = 0;
        }
        return cells;
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var words = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (rows[i] || !goesOn(line)) {
                text(words, blocks);
            }
            if (rows[i]) {
                blocks.add(new Block(Kind.PREFORMATTED, CleanText.preformatted(line)));
            } else {
                words.append(line).append(' ');
            }
        }
        text(words, blocks);
        return List.copyOf(blocks);
    }

    /** A line beside a table ends where it ends, unless the next one goes on in small letters. */
    private static boolean goesOn(String line) {
        var words = line.strip();
        return !words.isEmpty() && Character.isLowerCase(words.charAt(0));
    }

    private static void text(StringBuilder words, List<Block> blocks) {
        var line = CleanText.line(words.toString());
        if (CleanText.hasWords(line)) {
            blocks.add(new Block(Kind.TEXT, line));
        }
        words.setLength(0);
    }
}

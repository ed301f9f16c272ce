package org.copytaster.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The blocks of plain text: a blank line ends one. Lines inside a block are joined, because wires wrap at 60 to 80
 * columns; but copy with a line longer than {@value #LONGEST_WRAPPED} characters was never wrapped, and there every line
 * is a block. Table rows and list items keep a block of their own each.
 */
public final class TextBlocks {
    private static final int LONGEST_WRAPPED = 120;
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern ITEM = Pattern.compile("^\\s*[-*•–—]\\s+\\S.*");
    private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t|[ \\t]{3,})\\S");
    private static final Pattern INDENTED = Pattern.compile("^(?:\\t| {2,}|\u3000+)\\S.*");

    /** A line of a shot list says which seconds of the clip it is about. */
    private static final Pattern TIME_CODE =
            Pattern.compile("^\\s*\\d{1,2}:\\d{2}(?::\\d{2}){0,2}\\s*[-–]\\s*\\d{1,2}:\\d{2}.*");

    /** Blank lines, and end marks of one word, end one too. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:\"”»)]$|^\\S*$");

    /** How much shorter than the longest line one is that was wrapped by hand. */
    private static final int RAGGED = 8;

    private TextBlocks() {}

    /** The blocks in order; those without a letter or digit (rules, end marks such as ###) are no blocks. */
    public static List<Block> of(String text) {
        var lines = List.of(LINE_END.split(text, -1));
        boolean wrapped = lines.stream().allMatch(line -> line.length() <= LONGEST_WRAPPED);
        boolean firstLines = indentsFirstLines(text);
        var blocks = new ArrayList<Block>();
        var gathered = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean blank = !CleanText.hasWords(line);
            if (blank && isRule(lines, i, gathered)) {
                continue;
            }
            if (blank
                    || (!wrapped && !goesOnInColumns(line, gathered))
                    || startsParagraph(line, gathered, firstLines)) {
                close(gathered, blocks);
            }
            if (!blank) {
                gathered.add(line);
            }
        }
        close(gathered, blocks);
        return List.copyOf(blocks);
    }

    /** A row of a table is no paragraph that was never wrapped. */
    private static boolean goesOnInColumns(String line, List<String> gathered) {
        return !gathered.isEmpty() && isRow(line) && isRow(gathered.get(gathered.size() - 1));
    }

    /** Whether a line without words stands between the rows of a table. */
    private static boolean isRule(List<String> lines, int at, List<String> gathered) {
        return !lines.get(at).isBlank() && at + 1 < lines.size() && goesOnInColumns(lines.get(at + 1), gathered);
    }

    private static boolean isRow(String line) {
        return COLUMNS.matcher(line.strip()).find();
    }

    /** Whether preformatted text is copy as wires wrap it, and neither a table nor a list of results. */
    static boolean isProse(String text) {
        var lines = List.of(LINE_END.split(text.stripTrailing() + "\n", -1));
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        return lines.stream().noneMatch(line -> COLUMNS.matcher(line.strip()).find())
                && IntStream.range(1, lines.size()).allMatch(i -> isWrapped(lines.get(i - 1), lines.get(i), longest));
    }

    /** A line goes on in the next one whose first word had no room in it, or ends a sentence. */
    private static boolean isWrapped(String line, String next, int longest) {
        return isFlush(next)
                ? line.isBlank() || line.length() + 1 + next.split(" ", 2)[0].length() + RAGGED >= longest
                : SENTENCE_END.matcher(line.strip()).find();
    }

    /** Some wires indent a paragraph's first line instead of leaving a blank one; others indent all of a quotation. */
    private static boolean startsParagraph(String line, List<String> gathered, boolean firstLines) {
        if (TIME_CODE.matcher(line).matches()) {
            return true;
        }
        return !gathered.isEmpty()
                && isIndented(line)
                && !ITEM.matcher(gathered.get(0)).matches()
                && (firstLines || !isIndented(gathered.get(gathered.size() - 1)));
    }

    /** Whether each line that is indented starts a paragraph. */
    static boolean indentsFirstLines(String text) {
        var lines = List.of(LINE_END.split(text, -1));
        return lines.stream().anyMatch(line -> line.startsWith("\u3000"))
                || IntStream.range(1, lines.size())
                        .anyMatch(i -> isIndented(lines.get(i - 1)) && isFlush(lines.get(i)));
    }

    private static boolean isIndented(String line) {
        return INDENTED.matcher(line).matches()
                && !COLUMNS.matcher(line.strip()).find();
    }

    private static boolean isFlush(String line) {
        return CleanText.hasWords(line) && !INDENTED.matcher(line).matches();
    }

    private static void close(List<String> lines, List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.stream().allMatch(line -> ITEM.matcher(line).matches())) {
            lines.forEach(line -> blocks.add(new Block(Block.Kind.LIST, CleanText.line(line))));
        } else if (lines.size() > 1 && lines.stream().allMatch(TextBlocks::isRow)) {
            lines.forEach(line -> blocks.add(new Block(Block.Kind.PREFORMATTED, CleanText.preformatted(line))));
        } else {
            blocks.addAll(TypedTable.blocks(lines)
                    .orElseGet(() -> List.of(new Block(Block.Kind.TEXT, CleanText.line(String.join(" ", lines))))));
        }
        lines.clear();
    }
}

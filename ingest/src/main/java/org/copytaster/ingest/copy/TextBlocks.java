package org.copytaster.ingest.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    private static final Pattern INDENTED = Pattern.compile("^(?:\\t| {3,})\\S.*");

    private TextBlocks() {}

    /** The blocks in order; those without a letter or digit (rules, end marks such as ###) are no blocks. */
    public static List<Block> of(String text) {
        var lines = List.of(LINE_END.split(text, -1));
        boolean wrapped = lines.stream().allMatch(line -> line.length() <= LONGEST_WRAPPED);
        var blocks = new ArrayList<Block>();
        var gathered = new ArrayList<String>();
        for (var line : lines) {
            boolean blank = !CleanText.hasWords(line);
            if (blank || !wrapped || startsParagraph(line, gathered)) {
                close(gathered, blocks);
            }
            if (!blank) {
                gathered.add(line);
            }
        }
        close(gathered, blocks);
        return List.copyOf(blocks);
    }

    /** Some wires indent a paragraph's first line instead of leaving a blank one. */
    private static boolean startsParagraph(String line, List<String> gathered) {
        return !gathered.isEmpty()
                && INDENTED.matcher(line).matches()
                && !INDENTED.matcher(gathered.get(gathered.size() - 1)).matches()
                && !COLUMNS.matcher(line.strip()).find();
    }

    private static void close(List<String> lines, List<Block> blocks) {
        if (lines.isEmpty()) {
            return;
        }
        if (lines.stream().allMatch(line -> ITEM.matcher(line).matches())) {
            lines.forEach(line -> blocks.add(new Block(Block.Kind.LIST, CleanText.line(line))));
        } else if (lines.size() > 1
                && lines.stream().allMatch(line -> COLUMNS.matcher(line.strip()).find())) {
            lines.forEach(line -> blocks.add(new Block(Block.Kind.PREFORMATTED, CleanText.preformatted(line))));
        } else {
            blocks.add(new Block(Block.Kind.TEXT, CleanText.line(String.join(" ", lines))));
        }
        lines.clear();
    }
}

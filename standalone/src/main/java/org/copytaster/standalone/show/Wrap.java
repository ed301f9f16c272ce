package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets text in lines no wider than a terminal, between words as {@link LineBreaks} allows and within a word only when it
 * alone is wider. The lines behind the first hang in. A colour ends with its line and goes on behind the next one's indent.
 *
 * @param columns how wide a line may be
 */
public record Wrap(int columns) {
    /** How far what goes on in another line is set in: as far as a paragraph's text behind its number. */
    static final String INDENT = "     ";

    /** Text from the margin on. */
    public List<String> lines(String text) {
        return lines("", INDENT, text);
    }

    /** Text behind a label; further lines begin under the text. */
    public List<String> hanging(String label, String text) {
        return lines(label, " ".repeat(TextWidth.of(label)), text);
    }

    /**
     * The text in lines. Line feeds in it stay, blanks at a line's end go.
     *
     * @param first what stands before the first line
     * @param indent what stands before the others
     * @param text the text, with or without colours
     */
    public List<String> lines(String first, String indent, String text) {
        var styled = StyledText.of(text);
        var setting = new LineSetting(styled.plain(), columns, TextWidth.of(first), TextWidth.of(indent));
        var lines = new ArrayList<String>();
        for (var line : styled.parts(setting.stretches())) {
            lines.add(((lines.isEmpty() ? first : indent) + line).stripTrailing());
        }
        return lines;
    }
}

package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.List;

/**
 * Text and what sets it in colour, apart.
 *
 * @param plain the text alone
 * @param styles each change of style and where in the text it stands, in order
 */
record StyledText(String plain, List<Style> styles) {
    private static final String END = "\u001b[0m";

    /** A change of style before the character at this place. */
    record Style(int at, String code) {}

    static StyledText of(String text) {
        var plain = new StringBuilder();
        var styles = new ArrayList<Style>();
        var style = TextWidth.STYLE.matcher(text);
        int done = 0;
        while (style.find()) {
            plain.append(text, done, style.start());
            styles.add(new Style(plain.length(), style.group()));
            done = style.end();
        }
        return new StyledText(plain.append(text, done, text.length()).toString(), styles);
    }

    /** A part of the text that carries its style with it and ends it. */
    String part(int from, int to) {
        var part = new StringBuilder();
        var open = "";
        int done = from;
        for (var style : styles) {
            if (style.at() >= to) {
                break;
            }
            if (style.at() > from) {
                part.append(plain, done, style.at()).append(style.code());
                done = style.at();
            }
            open = style.code().equals(END) ? "" : open + style.code();
            if (style.at() <= from) {
                part.setLength(0);
                part.append(open);
            }
        }
        part.append(plain, done, to);
        return open.isEmpty() ? part.toString() : part.append(END).toString();
    }
}

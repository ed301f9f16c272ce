package org.copytaster.standalone.show;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.standalone.show.LineSetting.Stretch;

/**
 * Text and what sets it in colour, apart.
 *
 * @param plain the text alone
 * @param styles each change of style and where in the text it stands, in order
 */
record StyledText(String plain, List<Style> styles) {
    private static final String END = "\u001b[0m";

    /** A change of style before the character at this place. */
    record Style(int at, String code) {
        /** The styles that are open behind this change. */
        String behind(String open) {
            return code.equals(END) ? "" : open + code;
        }
    }

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

    /** Lines of the text, in order; each begins the style that stands at its begin and ends the one at its end. */
    List<String> parts(List<Stretch> lines) {
        var parts = new ArrayList<String>();
        var open = "";
        int next = 0;
        for (var line : lines) {
            for (; isBefore(next, line.from() + 1); next++) {
                open = styles.get(next).behind(open);
            }
            var part = new StringBuilder(open);
            int done = line.from();
            for (; isBefore(next, line.to()); next++) {
                var style = styles.get(next);
                part.append(plain, done, style.at()).append(style.code());
                done = style.at();
                open = style.behind(open);
            }
            part.append(plain, done, line.to()).append(open.isEmpty() ? "" : END);
            parts.add(part.toString());
        }
        return parts;
    }

    private boolean isBefore(int style, int place) {
        return style < styles.size() && styles.get(style).at() < place;
    }
}

package org.copytaster.runtime.log;

/** Text of a sender's making as a log shows it: on one line, and with nothing that moves a cursor or turns text round. */
final class SafeText {
    private SafeText() {}

    /**
     * The text with everything escaped, as JSON does, that is no visible character or plain blank: line breaks, control
     * characters (so that no terminal takes an escape sequence), characters that turn the reading direction, halves of
     * surrogate pairs. A backslash is doubled, so that what was escaped cannot be feigned.
     */
    static String of(String text) {
        if (text.chars().allMatch(SafeText::isHarmless)) {
            return text;
        }
        var line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(point, line));
        return line.toString();
    }

    /** The same, in quotes where a reader could not tell where it ends. */
    static String value(String text) {
        var shown = of(text);
        boolean isPlain = !shown.isEmpty()
                && shown.chars().noneMatch(sign -> sign == ' ' || sign == '"' || sign == '=' || sign == '\u00a0');
        return isPlain ? shown : '"' + shown.replace("\"", "\\\"") + '"';
    }

    private static boolean isHarmless(int sign) {
        return sign >= ' ' && sign < 0x7f && sign != '\\';
    }

    private static void append(int point, StringBuilder line) {
        switch (point) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            case '\\' -> line.append("\\\\");
            default -> {
                if (isVisible(point)) {
                    line.appendCodePoint(point);
                } else {
                    for (char unit : Character.toChars(point)) {
                        line.append("\\u%04x".formatted((int) unit));
                    }
                }
            }
        }
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}

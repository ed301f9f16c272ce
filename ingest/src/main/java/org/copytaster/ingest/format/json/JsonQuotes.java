package org.copytaster.ingest.format.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Quotation marks that somebody put into a JSON string without escaping them. A mark ends its string only when what
 * follows can follow the end of a string; any other is part of the text. In lists, where more can follow, they must come
 * in pairs.
 */
final class JsonQuotes {
    private static final int LONGEST_NAME = 200;

    /** More than any story has; with more, nobody has forgotten to escape, something else is wrong. */
    private static final int MOST_MARKS = 10_000;

    private final String text;
    private final StringBuilder out;
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean nameExpected;
    private int escaped;

    private JsonQuotes(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /** The text with such marks escaped, and how many there were. */
    record Repaired(String text, int marks) {}

    /** Nothing when there are none, or when it is not certain where a string ends. */
    static Optional<Repaired> repair(String text) {
        var quotes = new JsonQuotes(text);
        return quotes.walk() && quotes.escaped > 0
                ? Optional.of(new Repaired(quotes.out.toString(), quotes.escaped))
                : Optional.empty();
    }

    private boolean walk() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            out.append(c);
            i++;
            if (c == '"') {
                i = string(i);
                if (i < 0) {
                    return false;
                }
            } else {
                structure(c);
            }
        }
        return true;
    }

    private void structure(char c) {
        switch (c) {
            case '{', '[' -> {
                open.push(c);
                nameExpected = c == '{';
            }
            case '}', ']' -> {
                open.poll();
                nameExpected = false;
            }
            case ',' -> nameExpected = !isList();
            case ':' -> nameExpected = false;
            default -> {}
        }
    }

    private boolean isList() {
        return open.isEmpty() || open.element() == '[';
    }

    /** Copies a string to its end; the position after it, or -1 when that is not certain. */
    private int string(int start) {
        int inside = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                out.append(c).append(text.charAt(++i));
            } else if (c != '"') {
                out.append(c);
            } else if (ends(i)) {
                out.append(c);
                escaped += inside;
                return isList() && inside % 2 != 0 ? -1 : i + 1;
            } else if (nameExpected || endsName(i)) {
                return -1;
            } else {
                out.append("\\\"");
                if (++inside > MOST_MARKS) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private boolean ends(int quote) {
        int next = skipBlanks(quote + 1);
        if (nameExpected) {
            return is(next, ':');
        }
        if (open.isEmpty()) {
            return next == text.length();
        }
        if (is(next, isList() ? ']' : '}')) {
            int after = skipBlanks(next + 1);
            return after == text.length() || is(after, ',') || is(after, '}') || is(after, ']');
        }
        return is(next, ',') && goesOn(skipBlanks(next + 1));
    }

    /** A name and its colon inside a text: then the text has ended somewhere before, and nobody knows where. */
    private boolean endsName(int quote) {
        int colon = skipBlanks(quote + 1);
        int value = skipBlanks(colon + 1);
        return is(colon, ':') && value < text.length() && "\"{[-0123456789".indexOf(text.charAt(value)) >= 0;
    }

    /** A list goes on with any value, an object with a name and its colon. */
    private boolean goesOn(int at) {
        if (isList()) {
            return at < text.length() && "\"{[-0123456789tfn]".indexOf(text.charAt(at)) >= 0;
        }
        if (is(at, '}')) {
            return true;
        }
        int end = is(at, '"') ? text.indexOf('"', at + 1) : -1;
        return end > 0 && end - at <= LONGEST_NAME && is(skipBlanks(end + 1), ':');
    }

    private boolean is(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}

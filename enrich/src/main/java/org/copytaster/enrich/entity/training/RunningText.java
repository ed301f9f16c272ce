package org.copytaster.enrich.entity.training;

import java.util.Set;

/** Joins tokens to a sentence as it would be printed. */
final class RunningText {
    private static final Set<String> CLOSING = Set.of(
            ",", ".", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "\u2019s", "'", "n't", "'re", "'ve", "'ll", "'d",
            "'m", "...", "\u201d");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "$", "\u201c", "#");

    private final StringBuilder text = new StringBuilder();
    private boolean inQuote;
    private boolean open = true;
    private int tokens;

    /** Adds a token and tells where it begins. */
    int add(String token) {
        var quote = token.equals("\"") || token.equals("``") || token.equals("''");
        var closes = quote ? inQuote : CLOSING.contains(token);
        if (!open && !closes) {
            text.append(' ');
        }
        inQuote ^= quote;
        open = quote ? inQuote : OPENING.contains(token);
        var start = text.length();
        text.append(token);
        tokens++;
        return start;
    }

    int length() {
        return text.length();
    }

    int tokens() {
        return tokens;
    }

    /** The sentence; the next one begins empty. */
    String take() {
        var sentence = text.toString();
        text.setLength(0);
        inQuote = false;
        open = true;
        tokens = 0;
        return sentence;
    }
}

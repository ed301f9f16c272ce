package org.copytaster.enrich.entity.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tokens set as text again: no blank before a closing sign, after an opening one, or inside a quotation's edges.
 *
 * @param text the words
 * @param starts where each token starts, in UTF-16 code units
 */
record RunningText(String text, List<Integer> starts) {
    private static final Set<String> CLOSING = Set.of(
            ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "...", "’", "”", "'s", "’s", "n't", "n’t", "'re", "'ve",
            "'ll", "'d", "'m", "''");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "$", "£", "€", "``", "“", "‘", "#");

    static RunningText of(List<String> tokens) {
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        var quoted = false;
        var glued = true;
        for (var token : tokens) {
            var quote = token.equals("\"");
            var closes = quote ? quoted : CLOSING.contains(token);
            if (!glued && !closes) {
                text.append(' ');
            }
            starts.add(text.length());
            text.append(token);
            glued = quote ? !quoted : OPENING.contains(token);
            quoted ^= quote;
        }
        return new RunningText(text.toString(), List.copyOf(starts));
    }

    int start(int token) {
        return starts.get(token);
    }
}

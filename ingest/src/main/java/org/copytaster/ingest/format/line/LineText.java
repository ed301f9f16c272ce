package org.copytaster.ingest.format.line;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.encoding.LineSigns;

/**
 * The text of a message without what it says to a typesetter.
 *
 * @param text its words, with line ends and columns as plain text has them
 * @param instructions what stood between the signs of a typographical instruction (SCD and ECD), in order
 */
record LineText(String text, List<String> instructions) {
    private static final char START_OF_INSTRUCTION = '\f';
    private static final char END_OF_INSTRUCTION = '\u000B';

    /** An instruction is a word or two; what is longer stands between a form feed and some other sign. */
    private static final int LONGEST_INSTRUCTION = 40;

    LineText {
        instructions = List.copyOf(instructions);
    }

    /** Reads it. */
    static LineText of(String sent) {
        var out = new StringBuilder(sent.length());
        var instructions = new ArrayList<String>();
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            int end = c == START_OF_INSTRUCTION ? instructionEnd(sent, i) : i;
            if (end > i) {
                instructions.add(sent.substring(i + 1, end));
                i = end;
            } else {
                append(sent, i, out);
            }
        }
        return new LineText(out.toString(), instructions);
    }

    /** Where its end sign stands, near and on the same line; else where it begins. */
    private static int instructionEnd(String sent, int begin) {
        int most = Math.min(sent.length(), begin + LONGEST_INSTRUCTION);
        for (int i = begin; i < most && sent.charAt(i) != '\n'; i++) {
            if (sent.charAt(i) == END_OF_INSTRUCTION) {
                return i;
            }
        }
        return begin;
    }

    private static void append(String sent, int at, StringBuilder out) {
        char c = sent.charAt(at);
        if (c == LineSigns.US) {
            out.append(endsLine(sent, at) ? '\n' : '\t');
        } else if (LineSigns.endsLine(c)) {
            out.append('\n');
        } else if (!LineSigns.isTypesetting(c)) {
            out.append(c);
        }
    }

    /** Behind it nothing but the line's end: then it sets the line even, and parts no columns. */
    private static boolean endsLine(String sent, int at) {
        int next = at + 1;
        while (next < sent.length() && (sent.charAt(next) == ' ' || sent.charAt(next) == '\r')) {
            next++;
        }
        return next >= sent.length() || sent.charAt(next) == '\n' || at == 0 || sent.charAt(at - 1) == '\n';
    }
}

package org.copytaster.enrich.entity.recogniser;

import java.util.Arrays;
import java.util.List;
import org.copytaster.enrich.entity.TextField;

/** The text of one story and where its tokens lie; used again for the next story. Not for two threads at once. */
public final class StoryTokens {
    /** The most tokens that are read of a story. */
    public static final int MOST = 20_000;

    private static final int FEW = 1_024;

    /** A word may be cut into as many more tokens. */
    private static final int ROOM = 4;

    private List<TextField> fields = List.of();
    private int[] fieldStart = new int[16];
    char[] text = new char[8_192];
    int[] start = new int[FEW];
    int[] end = new int[FEW];
    int[] field = new int[FEW];
    private boolean[] opening = new boolean[FEW];
    private int size;

    /** Takes the text of these fields and forgets all tokens. */
    void read(List<TextField> of) {
        fields = of;
        size = 0;
        var length = of.stream().mapToLong(each -> each.text().length() + 1L).sum();
        text = length > text.length ? new char[Math.toIntExact(length)] : text;
        fieldStart = of.size() >= fieldStart.length ? new int[of.size() * 2] : fieldStart;
        var at = 0;
        for (var n = 0; n < of.size(); n++) {
            fieldStart[n] = at;
            var words = of.get(n).text();
            words.getChars(0, words.length(), text, at);
            at += words.length();
            text[at++] = '\n';
        }
    }

    void add(int from, int to, int inField, boolean opensSentence) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
            field = Arrays.copyOf(field, size * 2);
            opening = Arrays.copyOf(opening, size * 2);
        }
        start[size] = from;
        end[size] = to;
        field[size] = inField;
        opening[size++] = opensSentence;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    boolean isFull() {
        return size >= MOST - ROOM;
    }

    /** Whether a sentence begins with this token. */
    public boolean opensSentence(int token) {
        return opening[token];
    }

    /** The position among the story's fields of the field that the token stands in. */
    public int field(int token) {
        return field[token];
    }

    /** The token's first UTF-16 code unit within its field. */
    public int start(int token) {
        return start[token] - fieldStart[field[token]];
    }

    /** The first UTF-16 code unit after the token within its field. */
    public int end(int token) {
        return end[token] - fieldStart[field[token]];
    }

    /** The token as it stands there. */
    public String word(int token) {
        return new String(text, start[token], end[token] - start[token]);
    }

    /** The hash of the token as it stands, digits folded. */
    public int hash(int token) {
        return Hashes.exact(text, start[token], end[token]);
    }

    List<TextField> fields() {
        return fields;
    }

    int fieldStart(int number) {
        return fieldStart[number];
    }

    char first(int token) {
        return text[start[token]];
    }

    int length(int token) {
        return end[token] - start[token];
    }
}

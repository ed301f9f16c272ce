package org.copytaster.ingest.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a document as an XML parser takes them: byte-order marks, the declaration and control characters
 * become blanks, so that lines and columns stay what they were.
 */
final class XmlCharacters extends Reader {
    private static final int CHUNK = 4096;
    private static final String DECLARATION = "<?xml";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final int longestRun;
    private int run;
    private String start = "";
    private int given;
    private boolean started;
    private int controls;

    /** Reads from {@code in}. */
    XmlCharacters(Reader in, int longestRun) {
        this.in = in;
        this.longestRun = longestRun;
    }

    /** A run of characters without a blank or markup in it that is too long for a name or a text. */
    static final class EndlessRun extends IOException {
        private static final long serialVersionUID = 1L;
        final transient int longest;

        EndlessRun(int longest) {
            super("a run of characters without end");
            this.longest = longest;
        }
    }

    /** How many control characters were blanked so far. */
    int controls() {
        return controls;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (!started) {
            started = true;
            start = start();
        }
        int read = given < start.length() ? fromStart(buffer, from, length) : in.read(buffer, from, length);
        for (int i = from; i < from + read; i++) {
            char c = buffer[i];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                buffer[i] = ' ';
                controls++;
            }
        }
        measureRun(buffer, from, read);
        return read;
    }

    private void measureRun(char[] buffer, int from, int read) throws EndlessRun {
        int last = from + read - 1;
        while (last >= from && buffer[last] > ' ' && buffer[last] != '<' && buffer[last] != '>') {
            last--;
        }
        int behind = from + Math.max(0, read) - 1 - last;
        run = last < from ? run + behind : behind;
        if (run > longestRun) {
            // A parser would gather it as one name before it could be stopped.
            throw new EndlessRun(longestRun);
        }
    }

    private int fromStart(char[] buffer, int from, int length) {
        int count = Math.min(length, start.length() - given);
        start.getChars(given, given + count, buffer, from);
        given += count;
        return count;
    }

    private String start() throws IOException {
        var chunk = new char[CHUNK];
        int length = 0;
        for (int n = in.read(chunk); n > 0; n = length < CHUNK ? in.read(chunk, length, CHUNK - length) : 0) {
            length += n;
        }
        int declaration = pastBlanks(chunk, 0, length);
        int end = declarationEnd(chunk, declaration, length);
        for (int i = declaration; i < end; i++) {
            chunk[i] = chunk[i] == '\n' || chunk[i] == '\r' ? chunk[i] : ' ';
        }
        pastBlanks(chunk, end, length);
        return new String(chunk, 0, length);
    }

    /** Blanks a byte-order mark, which may stand there twice, and the controls of a wire line. */
    private static int pastBlanks(char[] text, int from, int length) {
        int at = from;
        while (at < length && (text[at] <= ' ' || text[at] == BYTE_ORDER_MARK)) {
            text[at] = Character.isWhitespace(text[at]) ? text[at] : ' ';
            at++;
        }
        return at;
    }

    /** Behind the declaration that starts here; here when there is none. */
    private static int declarationEnd(char[] text, int at, int length) {
        int word = at + DECLARATION.length();
        if (word >= length || !new String(text, at, DECLARATION.length()).equals(DECLARATION) || text[word] > ' ') {
            return at;
        }
        int end = word;
        while (end < length && text[end] != '<' && text[end] != '>') {
            end++;
        }
        return end < length && text[end] == '>' && text[end - 1] == '?' ? end + 1 : at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

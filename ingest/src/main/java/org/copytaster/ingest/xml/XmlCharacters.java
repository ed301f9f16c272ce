package org.copytaster.ingest.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * The characters of a document as an XML parser takes them: byte-order marks, the declaration and control characters
 * become blanks, so that lines and columns stay what they were.
 */
final class XmlCharacters extends Reader {
    private static final int CHUNK = 4096;
    private static final Pattern START = Pattern.compile("^[\\s\\x00-\\x1F]*(?:<\\?xml\\s[^<>]*\\?>)?");

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
            run = c <= ' ' || c == '<' || c == '>' ? 0 : run + 1;
        }
        if (run > longestRun) {
            // A parser would gather it as one name before it could be stopped.
            throw new EndlessRun(longestRun);
        }
        return read;
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
        var text = new String(chunk, 0, length).replace('\uFEFF', ' ');
        var declaration = START.matcher(text);
        return declaration.find()
                ? declaration.group().replaceAll("\\S", " ") + text.substring(declaration.end())
                : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

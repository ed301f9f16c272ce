package org.copytaster.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.ingest.input.InputBytes;

/**
 * What stands around JSON or XML that was sent: the notice of a program, a comment, what keeps scripts from reading an
 * answer, a call, a string. It is no copy, and what is in it is none as plain text.
 *
 * @param place where it stands
 * @param around what stands before it, on one line; the name of the element around it; empty when it stands in a string
 * @param inner the JSON or XML, in the encoding of the whole and known by its hash
 */
public record Shell(Place place, String around, InputBytes inner) {
    /** Where copy stands that something is around. */
    public enum Place {
        BEHIND,
        IN_A_STRING,
        IN_AN_ELEMENT
    }

    private static final int LOOKED_AT = 4096;
    private static final int LONGEST_TOLD = 120;

    /** Where JSON or XML starts a line, or stands behind what is known to be written before it. */
    private static final Pattern START = Pattern.compile(
            "(?:\\n[ \\t\\r]*|(?:^|\\n)data:\\s*|^\\)\\]\\}',?\\s*|^while\\s*\\(1\\);\\s*|^for\\s*\\(;;\\);\\s*|^/\\*[^*]{0,400}\\*/\\s*"
                    + "|^(?:var |let |const )?[\\w$.]{1,60}\\s*=\\s*|^[\\w$.]{1,60}\\(\\s*)"
                    + "(?=[{]\\s*\"|\\[\\s*[{]\\s*\"|<\\?xml\\s"
                    + "|<(?i:nitf|newsml|newsitem|newsmessage|packageitem|rss|rdf:rdf|feed)[\\s>])");

    private static final Pattern IN_A_STRING = Pattern.compile("\"\\s*(?:\\[\\s*)?[{]\\s*(?:\\\\[nrt]\\s*)*\\\\\"");

    /** What follows the JSON in a call or an assignment. */
    private static final String CLOSING = " \t\r\n);";

    /** Looks for one around an input that does not start as JSON or XML does. */
    public static Optional<Shell> of(InputBytes content) {
        var bytes = content.kept();
        var text = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        if (text.indexOf('{') < 0 && text.indexOf('<') < 0) {
            return Optional.empty();
        }
        int first = first(text);
        if (first < text.length() && text.charAt(first) == '"') {
            return IN_A_STRING.matcher(text).region(first, text.length()).lookingAt()
                    ? string(bytes).map(json -> new Shell(Place.IN_A_STRING, "", content.without(json)))
                    : Optional.empty();
        }
        var start = START.matcher(text).region(first, text.length());
        return start.find()
                ? Optional.of(cut(content, text.substring(first, start.end()), start.end()))
                : Optional.empty();
    }

    /** A line that programs do not write in front of what they send: a sentence of some length, and no comment. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?U)^\\s*(?=[\\p{Lu}\\p{Lo}\"“„«'(])(?!\\w+: )(?:\\S+\\s+){5,}\\S*[\\p{L}\\d)\"”»’][.!?:][\"”»’)]?\\s*$");

    private static final int LEAST_BEHIND = 20;

    /**
     * Whether an input that starts as text is copy which only quotes JSON or XML: a sentence of some length stands in front of
     * it, and words behind it.
     */
    static boolean isQuoted(InputBytes content) {
        var text = new String(content.kept(), StandardCharsets.UTF_8);
        var start = START.matcher(text).region(0, Math.min(LOOKED_AT, text.length()));
        if (!start.find()) {
            return false;
        }
        int end = Math.max(text.lastIndexOf('}'), Math.max(text.lastIndexOf('>'), text.lastIndexOf(']')));
        var behind = text.substring(Math.max(end + 1, start.end())).strip();
        return behind.length() >= LEAST_BEHIND
                && behind.indexOf(' ') > 0
                && text.substring(0, start.end())
                        .lines()
                        .anyMatch(line -> SENTENCE.matcher(line).matches());
    }

    private static Shell cut(InputBytes content, String around, int from) {
        var bytes = content.kept();
        int to = bytes.length;
        if (around.endsWith("(") || around.stripTrailing().endsWith("=")) {
            while (to > from && CLOSING.indexOf(bytes[to - 1]) >= 0) {
                to--;
            }
        }
        var line = around.strip().replaceAll("\\s+", " ");
        var told = line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "...";
        return new Shell(Place.BEHIND, told, content.without(Arrays.copyOfRange(bytes, from, to)));
    }

    /** Past a byte-order mark and blanks. */
    private static int first(String text) {
        int at = text.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static Optional<byte[]> string(byte[] bytes) {
        try {
            var text = new JsonMapper().readValue(new String(bytes, StandardCharsets.UTF_8), String.class);
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A document in an element that belongs to no format. */
    static Shell element(String name, InputBytes document) {
        return new Shell(Place.IN_AN_ELEMENT, name, document);
    }

    /** What is told of it on the stories that were in it. */
    String warning() {
        return switch (place) {
            case BEHIND -> "before the copy stood what is none, which was left out: " + around;
            case IN_A_STRING -> "the copy came inside a JSON string, which was taken off";
            case IN_AN_ELEMENT -> "the copy came inside an element <" + around + ">, which was taken off";
        };
    }

    /** The same where what was in it was refused. */
    String detail() {
        return switch (place) {
            case BEHIND -> "it stands behind: " + around;
            case IN_A_STRING -> "it stands inside a JSON string";
            case IN_AN_ELEMENT -> "it stands inside an element <" + around + ">";
        };
    }

    /** Whether what is in it starts as JSON does, and not as XML. */
    public boolean holdsJson() {
        return inner.size() > 0 && inner.kept()[0] != '<';
    }
}

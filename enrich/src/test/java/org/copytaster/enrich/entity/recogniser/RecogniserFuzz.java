package org.copytaster.enrich.entity.recogniser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.copytaster.enrich.entity.TextField;

/** What Jazzer calls: any bytes as UTF-8 or as UTF-16 units through tokeniser and tagger, whose promises must hold. */
public final class RecogniserFuzz {
    private static final Recogniser ENGLISH = Recogniser.english();
    private static final StoryTokens TOKENS = new StoryTokens();
    private static final Tokeniser TOKENISER = new Tokeniser(TOKENS);

    private RecogniserFuzz() {}

    /** Called by Jazzer with each input; the first byte says how to read the others. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            var charset = bytes[0] % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
            check(new String(Arrays.copyOfRange(bytes, 1, bytes.length), charset));
        }
    }

    /** Throws when a promise is broken. */
    static void check(String text) {
        var half = text.length() / 2;
        var fields = List.of(TextField.headline(text.substring(0, half)), TextField.paragraph(0, text.substring(half)));
        checkTokens(fields);
        checkSpans(fields);
    }

    private static synchronized void checkTokens(List<TextField> fields) {
        TOKENISER.read(fields);
        var field = 0;
        var last = 0;
        for (var token = 0; token < TOKENS.size(); token++) {
            for (; field < TOKENS.field(token); field++, last = 0) {
                requireBlank(
                        fields.get(field).text(), last, fields.get(field).text().length());
            }
            requireBlank(fields.get(field).text(), last, TOKENS.start(token));
            require(TOKENS.end(token) > TOKENS.start(token), "a token has a length");
            last = TOKENS.end(token);
        }
        if (TOKENISER.end().isEmpty()) {
            for (; field < fields.size(); field++, last = 0) {
                requireBlank(
                        fields.get(field).text(), last, fields.get(field).text().length());
            }
        }
    }

    private static void checkSpans(List<TextField> fields) {
        var spans = ENGLISH.tag(fields);
        require(spans.equals(ENGLISH.tag(fields)), "the same text has the same names");
        for (var n = 1; n < spans.size(); n++) {
            var before = spans.get(n - 1);
            var span = spans.get(n);
            require(!before.field().equals(span.field()) || span.start() >= before.end(), "names do not overlap");
        }
    }

    private static void requireBlank(String text, int from, int to) {
        require(to >= from, "tokens come in order");
        for (var at = from; at < to; at++) {
            require(Chars.kind(text.charAt(at)) == Chars.BLANK, "only blanks are between tokens");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("broken promise: " + what);
        }
    }
}

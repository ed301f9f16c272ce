package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.encoding.Encodings;
import org.copytaster.ingest.encoding.LineSigns;
import org.copytaster.ingest.encoding.RareBytes;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;

/** Inputs that are no copy in any format: empty, too large, or not text at all. */
final class Unfit {
    /** A text may hold stray control characters; one in so many means that it is no text. */
    private static final int ONE_CONTROL_IN = 20;

    private static final int START = 64;
    private static final int LOOKED_AT = 64 * 1024;

    private record Magic(String start, String what) {}

    /** Formats that people drop by mistake and that may start like text; the starts are ISO 8859-1. */
    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF-", "a PDF document"),
            new Magic("{\\rtf", "RTF"),
            new Magic("{\\urtf", "RTF"),
            new Magic("%!PS", "PostScript"),
            new Magic("\\documentclass", "LaTeX"),
            new Magic("PK\u0003\u0004", "a ZIP archive, or an office document"),
            new Magic("\u001F\u008B", "a gzip archive"),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG picture"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old office document"));

    private Unfit() {}

    static Optional<Refusal> refusal(InputBytes content, Limits limits) {
        if (content.truncated() || content.size() > limits.inputBytes()) {
            return Optional.of(Refusal.of(
                    Reason.TOO_LARGE,
                    "the input has " + content.size() + " bytes; " + limits.inputBytes() + " are taken",
                    "send its stories one by one, or raise the limit on an input"));
        }
        if (isBlank(content.kept())) {
            return Optional.of(Refusal.of(
                    Reason.EMPTY,
                    content.size() == 0 ? "the input has no bytes" : "the input is white space only",
                    "look whether the sender was still writing it, and send it again"));
        }
        return binary(content.kept())
                .map(what -> Refusal.of(
                        Reason.BINARY,
                        "the input is " + what,
                        "send the story as text, or in one of the formats that are read"));
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> binary(byte[] bytes) {
        var known = known(bytes);
        if (known.isPresent()) {
            return known.map(Magic::what);
        }
        if (!holdsControls(bytes)) {
            return Optional.empty();
        }
        var text = Encodings.glimpse(bytes, LOOKED_AT);
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return Optional.of("binary: character " + nul + " is a NUL");
        }
        // A short message of a wire line has more signs than words.
        boolean isLine = text.indexOf(LineSigns.STX) >= 0;
        long controls = text.chars()
                .filter(c -> isStray(c) && !(isLine && LineSigns.isOfAMessage(c)))
                .count();
        return controls * ONE_CONTROL_IN > text.length()
                ? Optional.of("binary: " + controls + " of " + text.length() + " characters are control characters")
                : Optional.empty();
    }

    /** Nothing that starts as XML does is looked at twice. */
    private static Optional<Magic> known(byte[] bytes) {
        if (bytes[0] == '<') {
            return Optional.empty();
        }
        // As the bytes stand, and as text behind a byte-order mark and blanks: both may show what they are.
        var raw = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        var text = Encodings.glimpse(bytes, START).stripLeading();
        for (var magic : MAGIC) {
            if (raw.startsWith(magic.start()) || text.startsWith(magic.start())) {
                return Optional.of(magic);
            }
        }
        return Optional.empty();
    }

    /** In whatever encoding: the bytes of stray characters are those of controls in all that are read. */
    private static boolean holdsControls(byte[] bytes) {
        int length = Math.min(LOOKED_AT, bytes.length);
        for (int i = RareBytes.firstControl(bytes, 0, length); i < length; ) {
            if (isStray(bytes[i])) {
                return true;
            }
            i = RareBytes.firstControl(bytes, i + 1, length);
        }
        return false;
    }

    private static boolean isStray(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}

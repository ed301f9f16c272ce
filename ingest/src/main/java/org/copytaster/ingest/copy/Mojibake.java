package org.copytaster.ingest.copy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text that was decoded wrongly before it was sent: UTF-8 taken for windows-1252 ({@code Ã©} for é), and windows-1252
 * taken for ISO 8859-1, whose quotation marks then are control characters.
 */
final class Mojibake {
    private Mojibake() {}

    /** The text, and what was repaired in it. */
    record Repair(String text, List<String> warnings) {}

    /** Repairs what is certain; copy in which such signs also stand by right stays as it is. */
    static Repair repair(String text) {
        if (!mayBeMisread(text)) {
            return new Repair(text, List.of());
        }
        var warnings = new ArrayList<String>();
        var withQuotes = controls(text, warnings);
        return new Repair(runs(withQuotes, warnings), warnings);
    }

    /** A control character, or a sign that starts what two bytes of UTF-8 would look like. */
    private static boolean mayBeMisread(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (isMisread(c) || startsRun(before))) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static boolean startsRun(char c) {
        return c >= 0xC2 && c <= 0xF4;
    }

    /** U+0085 stays: it is a line end in its own right. */
    private static String controls(String text, List<String> warnings) {
        long found = text.chars().filter(Mojibake::isMisread).count();
        if (found == 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    isMisread(c)
                            ? Encodings.windows1252()
                                    .decode(ByteBuffer.wrap(new byte[] {(byte) c}))
                                    .toString()
                            : c);
        }
        warnings.add("control characters were read as the windows-1252 signs they stood for: " + found);
        return out.toString();
    }

    private static boolean isMisread(int c) {
        return c >= 0x80 && c <= 0x9F && !isUnassigned(c);
    }

    private static boolean isUnassigned(int c) {
        return c == 0x85 || c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
    }

    /** More runs must be misread UTF-8 than not, or it is text about signs, or Portuguese in capitals. */
    private static String runs(String text, List<String> warnings) {
        var out = new StringBuilder(text.length());
        int misread = 0;
        int sound = 0;
        for (int i = 0; i < text.length(); ) {
            int end = runEnd(text, i);
            if (end == i) {
                out.append(text.charAt(i++));
                continue;
            }
            var run = text.substring(i, end);
            var meant = meant(run);
            out.append(meant.orElse(run));
            misread += meant.isPresent() ? 1 : 0;
            sound += meant.isPresent() ? 0 : 1;
            i = end;
        }
        if (misread <= sound) {
            return text;
        }
        warnings.add("UTF-8 that was read as windows-1252 before it was sent was repaired: " + misread + " places");
        return out.toString();
    }

    private static int runEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= 0x80) {
            end++;
        }
        return end;
    }

    private static Optional<String> meant(String run) {
        if (run.length() < 2 || !startsRun(run.charAt(0))) {
            return Optional.empty();
        }
        return bytes(run).flatMap(Mojibake::utf8).filter(Mojibake::isWritten);
    }

    /** Five bytes mean nothing in windows-1252; lenient decoders pass them on as control characters. */
    private static Optional<byte[]> bytes(String run) {
        var out = new byte[run.length()];
        for (int i = 0; i < out.length; i++) {
            char c = run.charAt(i);
            if (isUnassigned(c)) {
                out[i] = (byte) c;
                continue;
            }
            try {
                out[i] = Encodings.windows1252()
                        .newEncoder()
                        .encode(CharBuffer.wrap(new char[] {c}))
                        .get();
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
        return Optional.of(out);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What newsrooms write: Latin, Greek, Cyrillic, punctuation and money; no signs of phonetics. */
    private static boolean isWritten(String meant) {
        return meant.chars()
                .allMatch(c -> (c >= 0xA0 && c < 0x180)
                        || (c >= 0x218 && c < 0x21C)
                        || (c >= 0x370 && c < 0x530)
                        || (c >= 0x1E00 && c < 0x1F00)
                        || (c >= 0x2010 && c < 0x2040)
                        || (c >= 0x20A0 && c < 0x20D0)
                        || c == 0x2122);
    }
}

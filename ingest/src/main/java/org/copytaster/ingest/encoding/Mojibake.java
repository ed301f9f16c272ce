package org.copytaster.ingest.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text that was decoded wrongly before it was sent: UTF-8 taken for windows-1252 ({@code Ã©} for é), and windows-1252
 * taken for ISO 8859-1, whose quotation marks then are control characters.
 */
public final class Mojibake {
    /** The signs of bytes 0x80 to 0x9F; five mean nothing, and lenient decoders pass them on as control characters. */
    private static final String SIGNS = signs();

    private Mojibake() {}

    /** The text, and what was repaired in it. */
    public record Repair(String text, List<String> warnings) {}

    /**
     * Whether there can be anything to repair in copy in sound UTF-8. A look at the bytes is quick and spares nearly all
     * copy the look at its signs.
     */
    public static boolean mayBeIn(byte[] utf8) {
        for (int i = 0; i < utf8.length - 1; i++) {
            if (utf8[i] < 0 && (isControl(utf8, i) || isRun(utf8, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(byte[] utf8, int at) {
        return (utf8[at] & 0xFF) == 0xC2 && (utf8[at + 1] & 0xFF) <= 0x9F;
    }

    /** U+00C2 to U+00F4, the leads of misread UTF-8, and another sign beyond ASCII behind it. */
    private static boolean isRun(byte[] utf8, int at) {
        int second = utf8[at + 1] & 0xFF;
        return (utf8[at] & 0xFF) == 0xC3
                && second >= 0x82
                && second <= 0xB4
                && at + 2 < utf8.length
                && utf8[at + 2] < 0;
    }

    /** Repairs what is certain; copy in which such signs also stand by right stays as it is. */
    public static Repair repair(String text) {
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
            out.append(isMisread(c) ? SIGNS.charAt(c - 0x80) : c);
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
        return bytes(run).flatMap(bytes -> Utf8Reader.text(bytes, 0)).filter(Mojibake::isWritten);
    }

    private static Optional<byte[]> bytes(String run) {
        var out = new byte[run.length()];
        for (int i = 0; i < out.length; i++) {
            char c = run.charAt(i);
            int sign = SIGNS.indexOf(c);
            if (sign < 0 && c > 0xFF) {
                return Optional.empty();
            }
            out[i] = (byte) (sign < 0 ? c : 0x80 + sign);
        }
        return Optional.of(out);
    }

    private static String signs() {
        var out = new StringBuilder();
        for (char c = 0x80; c < 0xA0; c++) {
            var sign = new String(new byte[] {(byte) c}, Encodings.windows1252());
            out.append(sign.equals("\uFFFD") ? c : sign.charAt(0));
        }
        return out.toString();
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

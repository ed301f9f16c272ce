package org.copytaster.ingest.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that was decoded wrongly before it was sent: UTF-8 taken for windows-1252 ({@code Ã©} for é), and windows-1252
 * taken for ISO 8859-1, whose quotation marks then are control characters.
 */
public final class Mojibake {
    /** The signs of bytes 0x80 to 0x9F; five mean nothing, and lenient decoders pass them on as control characters. */
    private static final String SIGNS = signs();

    private static final List<String> NAMES = List.of("Acirc;", "acirc;", "Atilde;");
    private static final int MOST = 0x100;
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(?:1[2-5]\\d|19[45]|226|[xX](?:[89]\\p{XDigit}|[Cc][23]|[Ee]2));|[Aa]circ;|Atilde;)");

    private Mojibake() {}

    /** The text, and what was repaired in it. */
    public record Repair(String text, List<String> warnings) {}

    /**
     * Whether there can be anything to repair in copy in sound UTF-8. A look at the bytes is quick and spares nearly all
     * copy the look at its signs.
     */
    public static boolean mayBeIn(byte[] utf8) {
        return holdsSigns(utf8) || holdsReferences(utf8);
    }

    private static boolean holdsSigns(byte[] utf8) {
        int last = utf8.length - 1;
        for (int i = RareBytes.firstBeyondAscii(utf8, 0); i < last; i = RareBytes.firstBeyondAscii(utf8, i + 1)) {
            if (isControl(utf8, i) || isRun(utf8, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsReferences(byte[] utf8) {
        int last = utf8.length - 1;
        for (int i = RareBytes.firstSign(utf8, 0, '&'); i < last; i = RareBytes.firstSign(utf8, i + 1, '&')) {
            if (isReference(utf8, i)) {
                return true;
            }
        }
        return false;
    }

    /** A reference to a character of bytes 0x80 to 0x9F by its number, or to one that leads misread UTF-8. */
    private static boolean isReference(byte[] utf8, int at) {
        if (utf8[at + 1] == 'A' || utf8[at + 1] == 'a') {
            return NAMES.stream().anyMatch(name -> startsWith(utf8, at + 1, name));
        }
        if (utf8[at + 1] != '#' || at + 2 >= utf8.length) {
            return false;
        }
        boolean hex = utf8[at + 2] == 'x' || utf8[at + 2] == 'X';
        int number = hex ? number(utf8, at + 3, 16) : number(utf8, at + 2, 10);
        return (number >= 0x80 && number <= 0x9F) || number == 0xC2 || number == 0xC3 || number == 0xE2;
    }

    private static boolean startsWith(byte[] utf8, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (at + i >= utf8.length || utf8[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number that ends with a semicolon; 0 when it is none, or a large one. */
    private static int number(byte[] utf8, int from, int base) {
        int number = 0;
        for (int i = from; i < utf8.length && number < MOST; i++) {
            if (utf8[i] == ';') {
                return number;
            }
            int digit = Character.digit(utf8[i], base);
            if (digit < 0) {
                return 0;
            }
            number = number * base + digit;
        }
        return 0;
    }

    /** Whether references to characters stand in this text that a wrong decoding leaves. */
    public static boolean isReferredTo(String text) {
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
            if (mayRefer(text, i + 1)
                    && REFERENCE.matcher(text).region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Most references in copy are to a blank, a quotation mark or an ampersand. */
    private static boolean mayRefer(String text, int name) {
        return name < text.length() && "#Aa".indexOf(text.charAt(name)) >= 0;
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
        var pieces = new Pieces(runs(withQuotes, warnings));
        if (pieces.count() > 0) {
            warnings.add("pieces of UTF-8 that were read as windows-1252 before they were sent were repaired: "
                    + pieces.count());
        }
        return new Repair(pieces.mended(), warnings);
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

    /**
     * Pieces that nothing but misread UTF-8 looks like, whatever sound signs stand around: an A with tilde or circumflex,
     * or an a with circumflex, and the rest of one character behind it. Portuguese ends words in capitals with them.
     */
    private static final class Pieces {
        private final StringBuilder out;
        private int count;

        Pieces(String text) {
            out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); ) {
                int length = length(text.charAt(i));
                boolean may = length > 0 && i + length <= text.length() && (length > 2 || !endsWithCapital());
                var meant = may ? meant(text.substring(i, i + length)) : Optional.<String>empty();
                out.append(meant.orElse(text.substring(i, i + 1)));
                count += meant.isPresent() ? 1 : 0;
                i += meant.isPresent() ? length : 1;
            }
        }

        private static int length(char lead) {
            return lead == 'Â' || lead == 'Ã' ? 2 : lead == 'â' ? 3 : 0;
        }

        private boolean endsWithCapital() {
            return out.length() > 0 && Character.isUpperCase(out.charAt(out.length() - 1));
        }

        String mended() {
            return out.toString();
        }

        int count() {
            return count;
        }
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

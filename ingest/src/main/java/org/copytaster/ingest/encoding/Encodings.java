package org.copytaster.ingest.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bytes to characters. What the bytes show comes before what they are labelled, because labels lie: a byte-order mark,
 * zero bytes as in UTF-16, strict UTF-8; only then the label, then a guess. Whatever was guessed or repaired is a
 * warning.
 */
public final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 256;

    private Encodings() {}

    /** What became of the bytes. */
    public sealed interface Decoded permits Text, Malformed {}

    /**
     * They could be read.
     *
     * @param text the characters, without byte-order mark
     * @param charset the encoding they were read in
     * @param warnings what was guessed or repaired, in sentences
     */
    public record Text(String text, Charset charset, List<String> warnings) implements Decoded {
        Text repaired() {
            var repair = Mojibake.repair(text);
            return repair.warnings().isEmpty()
                    ? this
                    : new Text(
                            repair.text(),
                            charset,
                            Stream.concat(warnings.stream(), repair.warnings().stream())
                                    .toList());
        }
    }

    /**
     * They could not.
     *
     * @param charset the encoding they should have had
     * @param offset the first byte that breaks it, from 0
     * @param line its line, from 1
     * @param column its column in characters, from 1
     */
    public record Malformed(Charset charset, int offset, int line, int column) implements Decoded {}

    /** Reads bytes that nobody labelled. */
    public static Decoded read(byte[] bytes) {
        return read(bytes, Optional.empty());
    }

    /**
     * Reads bytes.
     *
     * @param label the encoding that the sender or the copy itself declares; one that Java does not know is none
     */
    public static Decoded read(byte[] bytes, Optional<String> label) {
        var shown = shown(bytes);
        var declared = label.flatMap(EncodingLabels::charset);
        if (!shown.equals(StandardCharsets.UTF_8)) {
            return strictly(bytes, shown)
                    .<Decoded>map(text -> noted(text, declared))
                    .orElseGet(() -> malformed(bytes, shown));
        }
        var utf8 = hiddenInAscii(label).isPresent() ? Optional.<Text>empty() : utf8(bytes);
        return utf8.map(text -> noted(text, declared))
                .or(() -> others(bytes, label)
                        .flatMap(candidate -> text(candidate).stream())
                        .findFirst())
                .<Decoded>map(Text::repaired)
                .orElseGet(() -> malformed(bytes, StandardCharsets.UTF_8));
    }

    /**
     * What bytes may be that show no UTF-16 and are not UTF-8, the likeliest first: what they are labelled, UTF-8 with
     * windows-1252 pasted in, what a detector takes them for. Each is looked for only when it is asked for.
     */
    public static Stream<EncodingCandidate> others(byte[] bytes, Optional<String> label) {
        return Stream.<Supplier<Stream<EncodingCandidate>>>of(
                        () -> labelled(label).map(charset -> candidate(bytes, charset, Optional.empty())).stream(),
                        () -> MixedUtf8.mended(bytes, markLength(bytes)).stream(),
                        () -> EncodingGuess.charsets(bytes)
                                .map(charset -> candidate(
                                        bytes,
                                        charset,
                                        Optional.of("the text is not UTF-8: it was read as " + charset.name()))))
                .flatMap(Supplier::get);
    }

    /** What a label means when it is an encoding that writes other letters with ASCII bytes: they look like UTF-8. */
    public static Optional<Charset> hiddenInAscii(Optional<String> label) {
        return label.flatMap(EncodingLabels::charset).filter(EncodingLabels::hidesInAscii);
    }

    /** UTF-16 shows in its bytes, UTF-8 was tried: a label that says so is wrong. */
    private static Optional<Charset> labelled(Optional<String> label) {
        return label.flatMap(EncodingLabels::charset)
                .filter(charset -> !charset.name().startsWith("UTF-"));
    }

    private static EncodingCandidate candidate(byte[] bytes, Charset charset, Optional<String> warning) {
        int mark = markLength(bytes);
        return new EncodingCandidate(ByteBuffer.wrap(bytes, mark, bytes.length - mark), charset, warning);
    }

    /** The first bytes as far as they can be read, for a look at what they are. */
    public static String glimpse(byte[] bytes, int length) {
        int mark = markLength(bytes);
        int end = Math.min(mark + length, bytes.length);
        var charset = shown(bytes);
        return charset.equals(StandardCharsets.UTF_8)
                ? Utf8Reader.beginning(bytes, mark, end)
                : new String(bytes, mark, end - mark, charset);
    }

    /**
     * The Unicode encoding these bytes show: a byte-order mark (Unicode 16, section 23.8), or without one the zero bytes
     * that Latin letters and markup have in UTF-16; else UTF-8.
     */
    public static Charset shown(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int zerosFirst = zeros(bytes, 0, length);
        int zerosSecond = zeros(bytes, 1, length);
        if (zerosFirst > length / 8 && zerosSecond == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return zerosSecond > length / 8 && zerosFirst == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** Reads the bytes as this and nothing else. */
    private static Optional<Text> strictly(byte[] bytes, Charset charset) {
        return text(candidate(bytes, charset, Optional.empty()));
    }

    private static Optional<Text> text(EncodingCandidate read) {
        try {
            var text = read.decoder().decode(read.bytes().duplicate()).toString();
            return Optional.of(
                    new Text(text, read.charset(), read.warning().stream().toList()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Charset windows1252() {
        return WINDOWS_1252;
    }

    private static Optional<Text> utf8(byte[] bytes) {
        return Utf8Reader.text(bytes, markLength(bytes)).map(text -> new Text(text, StandardCharsets.UTF_8, List.of()));
    }

    private static Text noted(Text text, Optional<Charset> declared) {
        boolean agrees = declared.isEmpty()
                || declared.get().equals(text.charset())
                || text.text().chars().allMatch(c -> c < 0x80)
                || declared.get().equals(StandardCharsets.UTF_16);
        return agrees
                ? text
                : new Text(
                        text.text(),
                        text.charset(),
                        List.of("the text is labelled " + declared.get().name() + " but is "
                                + text.charset().name() + ": it was read so"));
    }

    private static int zeros(byte[] bytes, int from, int to) {
        int zeros = 0;
        for (int i = from; i < to; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Malformed malformed(byte[] bytes, Charset charset) {
        int mark = markLength(bytes);
        var in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        var out = CharBuffer.allocate(bytes.length - mark + 1);
        var result = charset.newDecoder().decode(in, out, true);
        var before = out.flip().toString();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new Malformed(charset, result.isError() ? in.position() : bytes.length, line, column);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.copytaster.ingest.encoding;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What senders mean by the name of an encoding. They write the name of a standard and mean its Windows superset; the
 * WHATWG reads labels in the same way.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG Encoding</a>
 */
final class EncodingLabels {
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "iso8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "euc-kr", "x-windows-949");

    private EncodingLabels() {}

    /** The encoding that a label means; nothing when it means none that Java reads. */
    static Optional<Charset> charset(String label) {
        var name = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            // No name of an encoding at all, or one that this Java does not have.
            return Optional.empty();
        }
    }

    /** Whether it writes other letters with ASCII bytes, so that any of its texts looks like UTF-8. */
    static boolean hidesInAscii(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }
}

package org.copytaster.ingest.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.copytaster.ingest.encoding.Encodings;

/**
 * The beginning of an input, enough to tell its format.
 *
 * @param text its first characters, without byte-order mark and leading white space
 * @param root the name of its first element in lower case, without prefix; nothing when it starts with something else
 * @param end its last {@value #END} bytes as ISO 8859-1, where it starts as a JSON object does: writers that sort their names put
 *     some last that tell a format; else empty
 */
public record Head(String text, Optional<String> root, String end) {
    /** Enough for most: an element comes first, or nothing but a declaration before it. */
    private static final int SHORT = 512;

    private static final int LENGTH = 4096;
    private static final int END = 256;

    /** The beginning of these bytes. */
    public static Head of(byte[] bytes) {
        var text = text(bytes, SHORT);
        var root = RootElement.first(text);
        return root.isPresent() ? new Head(text, root, "") : whole(text(bytes, LENGTH), bytes);
    }

    /** Whether it starts with something else than an object or array. */
    boolean isNoJson() {
        return !text.startsWith("{") && !text.startsWith("[");
    }

    private static Head whole(String text, byte[] bytes) {
        return new Head(text, RootElement.of(text), text.startsWith("{") ? end(bytes) : "");
    }

    private static String end(byte[] bytes) {
        int length = Math.min(END, bytes.length);
        return new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes, int length) {
        return Encodings.glimpse(bytes, length).stripLeading();
    }
}

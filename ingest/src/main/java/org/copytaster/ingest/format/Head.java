package org.copytaster.ingest.format;

import java.util.Optional;
import org.copytaster.ingest.encoding.Encodings;

/**
 * The beginning of an input, enough to tell its format.
 *
 * @param text its first characters, without byte-order mark and leading white space
 * @param root the name of its first element in lower case, without prefix; nothing when it starts with something else
 */
public record Head(String text, Optional<String> root) {
    /** Enough for most: an element comes first, or nothing but a declaration before it. */
    private static final int SHORT = 512;

    private static final int LENGTH = 4096;

    static Head of(byte[] bytes) {
        var text = text(bytes, SHORT);
        var root = RootElement.first(text);
        return root.isPresent() ? new Head(text, root) : whole(text(bytes, LENGTH));
    }

    /** Whether it starts with something else than an object or array. */
    boolean isNoJson() {
        return !text.startsWith("{") && !text.startsWith("[");
    }

    private static Head whole(String text) {
        return new Head(text, RootElement.of(text));
    }

    private static String text(byte[] bytes, int length) {
        return Encodings.glimpse(bytes, length).stripLeading();
    }
}

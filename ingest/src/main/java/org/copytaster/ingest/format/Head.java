package org.copytaster.ingest.format;

import org.copytaster.ingest.copy.Encodings;

/**
 * The beginning of an input, enough to tell its format.
 *
 * @param text its first characters, without byte-order mark and leading white space
 */
public record Head(String text) {
    private static final int LENGTH = 4096;

    static Head of(byte[] bytes) {
        return new Head(Encodings.glimpse(bytes, LENGTH).stripLeading());
    }
}

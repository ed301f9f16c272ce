package org.copytaster.ingest.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Bytes in gzip (RFC 1952). */
final class Gzip {
    private Gzip() {}

    static byte[] of(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an array is written without input or output", e);
        }
        return zipped.toByteArray();
    }
}

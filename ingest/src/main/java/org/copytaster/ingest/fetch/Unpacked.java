package org.copytaster.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.copytaster.ingest.input.InputBytes;

/** The body of an answer once its Content-Encoding is undone; no more than the limit is ever unpacked. */
sealed interface Unpacked {
    /** It is whole. */
    record Whole(InputBytes content) implements Unpacked {}

    /** It cannot be had, and why. */
    record Unreadable(String why) implements Unpacked {}

    /**
     * Undoes it.
     *
     * @param coding the header; empty when there is none
     * @param limit the most bytes that may come out
     */
    static Unpacked of(byte[] body, String coding, int limit) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> new Whole(InputBytes.whole(body));
            case "gzip", "x-gzip" -> inflated(body, limit);
            default -> new Unreadable("it is packed as '" + coding.strip() + "', which it was not asked for");
        };
    }

    private static Unpacked inflated(byte[] body, int limit) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            var bytes = in.readNBytes(limit);
            return in.read() < 0
                    ? new Whole(InputBytes.whole(bytes))
                    : new Unreadable("it unpacks to more than " + limit + " bytes");
        } catch (IOException e) {
            return new Unreadable("its gzip is damaged");
        }
    }
}

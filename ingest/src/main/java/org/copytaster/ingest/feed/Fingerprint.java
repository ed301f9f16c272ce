package org.copytaster.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.copytaster.schemas.identity.Sha256;

/** A short hash: of ten thousand entries two share one once in 400 billion feeds. */
final class Fingerprint {
    private Fingerprint() {}

    /** The first eight bytes of the SHA-256 of a text in UTF-8. */
    static long of(String text) {
        return ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}

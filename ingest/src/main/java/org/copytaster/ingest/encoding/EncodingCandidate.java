package org.copytaster.ingest.encoding;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An encoding that bytes may be in; whether it has a character for each of them shows when they are read.
 *
 * @param bytes what is to be read, backed by an array; not always the bytes as they came
 * @param charset the encoding
 * @param warning what to say when it is the one that fits
 */
public record EncodingCandidate(ByteBuffer bytes, Charset charset, Optional<String> warning) {
    /** The characters; reading fails where a byte breaks the encoding. */
    public Reader reader() {
        int from = bytes.arrayOffset() + bytes.position();
        if (charset.equals(StandardCharsets.UTF_8) && from + bytes.remaining() == bytes.array().length) {
            return new Utf8Reader(bytes.array(), from);
        }
        var in = new ByteArrayInputStream(bytes.array(), from, bytes.remaining());
        return new InputStreamReader(in, decoder());
    }

    CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}

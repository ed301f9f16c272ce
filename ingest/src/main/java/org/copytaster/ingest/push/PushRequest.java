package org.copytaster.ingest.push;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copytaster.schemas.identity.Sha256;

/**
 * One push as HTTP has it. Its Idempotency-Key is made of name and bytes, so that nothing is taken twice however often it
 * is sent.
 */
public final class PushRequest {
    private final URI address;
    private final Map<String, String> headers;
    private final byte[] body;

    private PushRequest(URI address, Map<String, String> headers, byte[] body) {
        this.address = address;
        this.headers = headers;
        this.body = body;
    }

    /** A push of these bytes under this name. */
    public static PushRequest of(Target target, byte[] input, String name) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/octet-stream");
        headers.put("Idempotency-Key", Sha256.of(name, Sha256.of(input)).substring(0, 32));
        target.key().ifPresent(key -> headers.put("Authorization", "Bearer " + key));
        if (target.gzip()) {
            headers.put("Content-Encoding", "gzip");
        }
        var address = URI.create(target.url() + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        return new PushRequest(address, headers, target.gzip() ? Gzip.of(input) : input);
    }

    /** The door's address, with what the sender calls the input. */
    URI address() {
        return address;
    }

    /** The headers beside those that every request has. */
    Map<String, String> headers() {
        return headers;
    }

    /** The input, compressed where the target says so. */
    byte[] body() {
        return body;
    }

    /** What goes over a connection that stays open, as HTTP/1.1 writes it (RFC 9112). */
    public byte[] bytes() {
        var head = new StringBuilder("POST ")
                .append(address.getRawPath())
                .append('?')
                .append(address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getRawAuthority())
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var bytes = new ByteArrayOutputStream(head.length() + 2 + body.length);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}

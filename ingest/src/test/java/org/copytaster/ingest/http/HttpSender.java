package org.copytaster.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/** Pushes to a door, as senders do and as they should not. */
final class HttpSender {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI address;

    HttpSender(URI address) {
        this(address, HttpClient.newBuilder());
    }

    /** One that trusts and shows the certificates of this context. */
    HttpSender(URI address, SSLContext tls) {
        this(address, HttpClient.newBuilder().sslContext(tls));
    }

    private HttpSender(URI address, HttpClient.Builder http) {
        this.http = http.version(HttpClient.Version.HTTP_1_1).build();
        this.address = address;
    }

    /** Pushes text; {@code headers} are names and values in turn. */
    HttpResponse<String> push(String body, String... headers) {
        return push("", body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> push(String query, byte[] body, String... headers) {
        return pushAsync(query, body, headers).join();
    }

    CompletableFuture<HttpResponse<String>> pushAsync(String query, byte[] body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + query))
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(LIMIT)
                .method(method, HttpRequest.BodyPublishers.noBody());
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A bare connection, for what no HTTP library would write. */
    Socket connect(String words) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(Math.toIntExact(LIMIT.toMillis()));
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Sends one byte more; true once the other side has hung up. */
    static boolean drips(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static byte[] gzip(byte[] bytes) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}

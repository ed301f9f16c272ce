package org.copytaster.ingest.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;

/**
 * Where to push and how.
 *
 * @param url the door's address
 * @param key the key it asks for
 * @param gzip whether to compress what is sent
 * @param tls how connections to an https address are made; nothing: as Java makes them by itself
 */
public record Target(URI url, Optional<String> key, boolean gzip, Optional<SSLContext> tls) {
    private static final String PATH = "/v1/stories";
    private static final String TLS = "https";

    /**
     * A target.
     *
     * @param url http or https; without a path /v1/stories is meant
     * @throws UsageFault when it is no such address
     */
    public static Target of(URI url, Optional<String> key, boolean gzip) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || TLS.equals(url.getScheme()))) {
            throw new UsageFault("--url is '" + url + "' but must be http://HOST:PORT");
        }
        var path = Optional.ofNullable(url.getPath()).orElse("");
        return new Target(path.isEmpty() || path.equals("/") ? url.resolve(PATH) : url, key, gzip, Optional.empty());
    }

    /**
     * The same target, with connections made so.
     *
     * @throws UsageFault when its address speaks no TLS
     */
    public Target with(SSLContext connections) {
        if (!TLS.equals(url.getScheme())) {
            throw new UsageFault(
                    "--url is '" + url + "', which needs no certificate: with TLS it is https://HOST:PORT");
        }
        return new Target(url, key, gzip, Optional.of(connections));
    }

    /**
     * The key in a file as the door reads it: the last word of the first line that is no comment.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws UsageFault when it holds none
     */
    public static String key(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.substring(line.replace('\t', ' ').lastIndexOf(' ') + 1))
                    .findFirst()
                    .orElseThrow(() -> new UsageFault("the key file " + file + " holds no key"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file + ": " + FileFault.inWords(e), e);
        }
    }
}

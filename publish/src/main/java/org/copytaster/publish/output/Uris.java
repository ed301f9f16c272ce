package org.copytaster.publish.output;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Identifiers as ninjs wants them: absolute URIs (RFC 3986). */
final class Uris {
    private static final Map<String, String> SCHEMES = Map.of(
            "medtop", "http://cv.iptc.org/newscodes/mediatopic/",
            "subj", "http://cv.iptc.org/newscodes/subjectcode/",
            "genre", "http://cv.iptc.org/newscodes/genre/");

    private Uris() {}

    /** The identifier itself when it is an absolute URI, else a URN of ours that holds it. */
    static String identity(String kind, String identifier) {
        return absolute(identifier).orElseGet(() -> "urn:copytaster:" + kind + ":" + encoded(identifier));
    }

    /** The URI of a code; empty when its vocabulary is not one whose URIs we know. */
    static Optional<String> code(String scheme, String code) {
        int colon = code.indexOf(':');
        var prefix = colon < 0 ? scheme : code.substring(0, colon);
        var bare = code.substring(colon + 1);
        var base = Optional.ofNullable(SCHEMES.get(prefix)).map(known -> known + encoded(bare));
        return base.isPresent() ? base : absolute(code);
    }

    /** Only schemes that name something anywhere: {@code dpa:123} parses as a URI and is none. */
    private static Optional<String> absolute(String text) {
        if (!text.startsWith("http://")
                && !text.startsWith("https://")
                && !text.startsWith("urn:")
                && !text.startsWith("tag:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%3A", ":");
    }
}

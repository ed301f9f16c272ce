package org.copytaster.publish.story;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copytaster.schemas.vocabulary.NewsCodes;

/** Identifiers and addresses as absolute URIs (RFC 3986). */
public final class Uris {
    /** RFC 3986: what may stand in a URI as it is. */
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";

    private Uris() {}

    /** The identifier itself when it is an absolute URI, else a URN of ours that holds it. */
    public static String identity(String kind, String identifier) {
        return absolute(identifier).orElseGet(() -> "urn:copytaster:" + kind + ":" + encoded(identifier));
    }

    /** The URI of a code; empty when its vocabulary is not one whose URIs we know. */
    public static Optional<String> code(String scheme, String code) {
        return NewsCodes.uri(scheme, code).or(() -> Optional.of(code)).flatMap(Uris::absolute);
    }

    /** An address that anybody can follow, what a URI may not have in it encoded; empty for a file's name alone. */
    public static Optional<String> address(String sent) {
        var encoded = sent.strip().codePoints().mapToObj(Uris::plain).collect(Collectors.joining());
        try {
            var uri = new URI(encoded);
            boolean leads = uri.isAbsolute() && (uri.getRawAuthority() != null || uri.isOpaque());
            return leads && uri.getScheme().length() > 1 ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String plain(int c) {
        boolean isPlain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
        var character = Character.toString(c);
        return isPlain ? character : encoded(character);
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

    /** Percent-encoded (RFC 3986) but for letters, digits, {@code -._~} and colons. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%3A", ":");
    }
}

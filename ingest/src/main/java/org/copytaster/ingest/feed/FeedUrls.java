package org.copytaster.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which URLs a feed may have, and where a redirect leads. */
public final class FeedUrls {
    private static final int LONGEST = 2048;
    private static final int LAST_PORT = 65_535;

    private FeedUrls() {}

    /**
     * The URL of a feed.
     *
     * @throws IllegalArgumentException when it is none: not http or https, without a host, with a name and password in it
     */
    public static URI of(String text) {
        return checked(parsed(text)).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** Where an answer from this URL sends its reader; nothing where no feed can be. */
    public static Optional<URI> redirected(URI from, String location) {
        if (location.isBlank()) {
            return Optional.empty();
        }
        try {
            return checked(from.resolve(parsed(location)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A blank is what servers write most often that no URL may hold. */
    private static URI parsed(String text) {
        try {
            return new URI(text.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Optional<URI> checked(URI url) {
        var scheme = Optional.ofNullable(url.getScheme()).map(name -> name.toLowerCase(Locale.ROOT));
        boolean isHttp = scheme.filter(name -> name.equals("http") || name.equals("https"))
                .isPresent();
        boolean isWhole = isHttp && url.getHost() != null && url.getRawUserInfo() == null;
        boolean isFine = isWhole && url.getPort() <= LAST_PORT && url.getPort() != 0;
        return isFine && url.toString().length() <= LONGEST ? Optional.of(withoutFragment(url)) : Optional.empty();
    }

    private static URI withoutFragment(URI url) {
        var text = url.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? url : URI.create(text.substring(0, hash));
    }
}

package org.copytaster.ingest.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** What is shown to a server, with each request for a feed, so that it lets us in. It never shows its secret. */
public sealed interface FeedLogin {
    /** The name of the field of a request in which it stands. */
    String field();

    /** What stands in it; not to be logged. */
    String shown();

    /** What kind it is, without the secret. */
    String inWords();

    /** A name and a password, in UTF-8 (RFC 7617). The name has no colon. */
    record Basic(String user, Secret password) implements FeedLogin {
        @Override
        public String field() {
            return AUTHORIZATION;
        }

        @Override
        public String shown() {
            var both = (user + ":" + password.text()).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }

        @Override
        public String inWords() {
            return "logs in as " + user;
        }
    }

    /** A token of OAuth 2, or any other that is shown so (RFC 6750, section 2.1). */
    record Bearer(Secret token) implements FeedLogin {
        @Override
        public String field() {
            return AUTHORIZATION;
        }

        @Override
        public String shown() {
            return "Bearer " + token.text();
        }

        @Override
        public String inWords() {
            return "logs in with a token";
        }
    }

    /** A key in a field of the server's own, such as {@code X-API-Key}. */
    record ApiKey(String field, Secret key) implements FeedLogin {
        @Override
        public String shown() {
            return key.text();
        }

        @Override
        public String inWords() {
            return "logs in with a key in " + field;
        }
    }

    String AUTHORIZATION = "Authorization";

    /**
     * Whether what is shown at the one URL may be shown at the other: only where scheme, host and port are the same (the origin
     * of RFC 6454). A redirect leads wherever its server likes.
     */
    static boolean isOneServer(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI url) {
        var scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}

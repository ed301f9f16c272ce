package org.copytaster.ingest.source;

/** Logins for tests. */
public final class FeedLogins {
    private FeedLogins() {}

    public static FeedLogin basic(String user, String password) {
        return new FeedLogin.Basic(user, secret(password));
    }

    public static FeedLogin bearer(String token) {
        return new FeedLogin.Bearer(secret(token));
    }

    public static FeedLogin apiKey(String header, String key) {
        return new FeedLogin.ApiKey(header, secret(key));
    }

    private static Secret secret(String text) {
        return Secret.ofAnother(text).orElseThrow();
    }
}

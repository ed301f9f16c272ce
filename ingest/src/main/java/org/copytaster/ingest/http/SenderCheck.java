package org.copytaster.ingest.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Who may push. */
final class SenderCheck {
    private static final String BEARER = "bearer ";
    private static final String API_KEY = "X-API-Key";

    private final ApiKeys keys;
    private final Sender anyone;

    /**
     * An entrance.
     *
     * @param keys what opens it
     * @param anyone who comes in when there are no keys
     */
    SenderCheck(ApiKeys keys, Sender anyone) {
        this.keys = keys;
        this.anyone = anyone;
    }

    /** Whether a request comes in. */
    sealed interface Entry permits In, Out {}

    record In(Sender caller) implements Entry {}

    record Out(Answer answer) implements Entry {}

    Entry entry(HttpFields headers) {
        if (keys.isEmpty()) {
            // A page in somebody's browser can reach loopback too; browsers say so.
            return headers.contains(HttpHeader.ORIGIN) ? new Out(Problems.fromBrowser()) : new In(anyone);
        }
        return key(headers)
                .<Entry>map(key -> keys.caller(key).<Entry>map(In::new).orElseGet(() -> new Out(Problems.wrongKey())))
                .orElseGet(() -> new Out(Problems.noKey()));
    }

    private static Optional<String> key(HttpFields headers) {
        return Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()))
                .or(() -> Optional.ofNullable(headers.get(API_KEY)))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }
}

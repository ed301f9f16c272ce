package org.copytaster.ingest.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Who may push. A wrong key is counted by the address that it came from, and nothing else happens to that address.
 *
 * <p>There is no brake, because none here would be both harmless and of use. A neighbour's guess and a sender's right key
 * differ in the key alone. To let every right key in, every key must be compared, and whoever guesses reads the answer at
 * full speed: 429 instead of 403, or 403 later, tells him as much. Not to compare shuts out the right key too; and the
 * address is often a whole newsroom's, and behind a TLS proxy everybody's, so that any stranger could shut the door.
 * To compare only with keys that came from that address before shuts it after each start. What keeps guessers out is the
 * length of the keys ({@link ApiKeys}).
 */
final class SenderCheck {
    private static final String BEARER = "bearer ";
    private static final String API_KEY = "X-API-Key";

    private final ApiKeys keys;
    private final Sender anyone;
    private final WrongKeys wrongKeys;

    /**
     * An entrance.
     *
     * @param keys what opens it
     * @param anyone who comes in when there are no keys
     * @param wrongKeys where keys that open nothing are counted
     */
    SenderCheck(ApiKeys keys, Sender anyone, WrongKeys wrongKeys) {
        this.keys = keys;
        this.anyone = anyone;
        this.wrongKeys = wrongKeys;
    }

    /** Whether a request comes in. */
    sealed interface Entry permits In, Out {}

    record In(Sender caller) implements Entry {}

    record Out(Answer answer) implements Entry {}

    /** Whether a request with these headers comes in, from this remote address. */
    Entry entry(HttpFields headers, String address) {
        if (keys.isEmpty()) {
            // A page in somebody's browser can reach loopback too; browsers say so.
            return headers.contains(HttpHeader.ORIGIN) ? new Out(Problems.fromBrowser()) : new In(anyone);
        }
        return key(headers).map(key -> entry(key, address)).orElseGet(() -> new Out(Problems.noKey()));
    }

    private Entry entry(String key, String address) {
        var caller = keys.caller(key);
        if (caller.isPresent()) {
            return new In(caller.get());
        }
        wrongKeys.count(address);
        return new Out(Problems.wrongKey());
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

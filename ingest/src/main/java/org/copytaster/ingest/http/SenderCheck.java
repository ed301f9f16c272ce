package org.copytaster.ingest.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.PushSource;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.source.Sender;
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
    private static final String BASIC = "basic ";
    private static final String API_KEY = "X-API-Key";

    private final ApiKeys keys;
    private final Supplier<PushSources> sources;
    private final boolean asks;
    private final Sender anyone;
    private final WrongKeys wrongKeys;

    /**
     * An entrance.
     *
     * @param keys what opens it
     * @param sources who else may come in, as of now; nothing when no file of them is set
     * @param anyone who comes in when there are neither keys nor a file of sources, however few it has by now
     * @param wrongKeys where keys that open nothing are counted
     */
    SenderCheck(ApiKeys keys, Optional<Supplier<PushSources>> sources, Sender anyone, WrongKeys wrongKeys) {
        this.keys = keys;
        this.sources = sources.orElse(PushSources::none);
        this.asks = !keys.isEmpty() || sources.isPresent();
        this.anyone = anyone;
        this.wrongKeys = wrongKeys;
    }

    /** Whether a request comes in. */
    sealed interface Entry permits In, Out {}

    /** It does, once its body has proved what its caller says it will. */
    record In(Caller caller) implements Entry {}

    record Out(Answer answer) implements Entry {}

    /** What a request shows: a key, and whose it says it is. */
    private record Shown(Optional<String> user, String key) {}

    /**
     * Whether a request with these headers comes in, from this remote address.
     *
     * @param named the source that its query names
     * @param certificate tells the names in the certificate that came with it, none of one that is not believed; nothing
     *     when none came. Not asked where something else is shown
     */
    Entry entry(
            HttpFields headers, Optional<String> named, String address, Supplier<Optional<Set<String>>> certificate) {
        var known = sources.get();
        if (!asks) {
            // A page in somebody's browser can reach loopback too; browsers say so.
            return headers.contains(HttpHeader.ORIGIN)
                    ? new Out(Problems.fromBrowser())
                    : new In(Caller.known(anyone, address));
        }
        var signing = known.signing(name -> Optional.ofNullable(headers.get(name)));
        if (!signing.isEmpty()) {
            return signed(signing, named, address);
        }
        return shown(headers)
                .map(shown -> entry(shown, known, named, address))
                .or(() -> certificate.get().map(names -> certified(known.byCertificate(names), named, address)))
                .orElseGet(() -> new Out(Problems.noKey()));
    }

    /** A certificate in the names of several sources is each one's, and says who it is as a signature does. */
    private Entry certified(List<PushSource> holders, Optional<String> named, String address) {
        var meant = holders.stream()
                .filter(source -> isCalled(source.sender(), named))
                .toList();
        if (meant.size() > 1) {
            return new Out(Problems.whichSource());
        }
        return meant.stream()
                .<Entry>map(
                        source -> new In(new Caller(source.sender(), Optional.of(source), Optional.empty(), address)))
                .findFirst()
                .orElseGet(() -> {
                    wrongKeys.count(address);
                    return new Out(Problems.wrongCertificate());
                });
    }

    /** Who signs says who it is: else every secret there is would be tried on every body that a stranger sends. */
    private Entry signed(List<PushSource> signing, Optional<String> named, String address) {
        if (named.isEmpty() && signing.size() > 1) {
            // Superdesk would give the story up at a 401; it comes again, and its URL can be mended meanwhile.
            return new Out(signing.get(0).isSuperdesk() ? Problems.whichSourceNow() : Problems.whichSource());
        }
        var source = named.isEmpty()
                ? Optional.of(signing.get(0))
                : signing.stream().filter(one -> one.name().equals(named.get())).findFirst();
        return source.<Entry>map(one -> new In(new Caller(one.sender(), source, one.signature(), address)))
                .orElseGet(() -> wrong(address));
    }

    private Entry entry(Shown shown, PushSources known, Optional<String> named, String address) {
        var source = known.byKey(shown.key());
        var caller = source.map(PushSource::sender).or(() -> keys.caller(shown.key()));
        return caller.filter(sender -> isCalled(sender, named) && isCalled(sender, shown.user()))
                .<Entry>map(sender -> new In(new Caller(sender, source, Optional.empty(), address)))
                .orElseGet(() -> wrong(address));
    }

    /** Whoever names a source and has the key of another has mixed something up. */
    private static boolean isCalled(Sender sender, Optional<String> name) {
        return name.isEmpty() || name.get().equals(sender.source());
    }

    private Entry wrong(String address) {
        wrongKeys.count(address);
        return new Out(Problems.wrongKey());
    }

    /** A signature was wrong: counted as a wrong key is. */
    Answer wrongSignature(String address) {
        wrongKeys.count(address);
        return Problems.wrongSignature();
    }

    private static Optional<Shown> shown(HttpFields headers) {
        var authorization = Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION));
        return authorization
                .flatMap(value -> behind(BEARER, value))
                .or(() -> Optional.ofNullable(headers.get(API_KEY)))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> new Shown(Optional.empty(), key))
                .or(() -> authorization.flatMap(value -> behind(BASIC, value)).flatMap(SenderCheck::basic));
    }

    private static Optional<String> behind(String scheme, String value) {
        return value.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(value.substring(scheme.length()))
                : Optional.empty();
    }

    /** RFC 7617: the name of the source, a colon and its key, in base64. */
    private static Optional<Shown> basic(String coded) {
        try {
            var text = new String(Base64.getDecoder().decode(coded.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 || colon + 1 == text.length()
                    ? Optional.empty()
                    : Optional.of(new Shown(Optional.of(text.substring(0, colon)), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

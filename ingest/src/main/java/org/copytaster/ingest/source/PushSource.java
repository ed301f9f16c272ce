package org.copytaster.ingest.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A source that pushes.
 *
 * @param sender who it is and what it may bring
 * @param keys what it may show; none where it signs or has a certificate
 * @param signature how it signs; nothing where it shows a key
 * @param certificates the names that its certificate may have; none where a key or a signature says who it is
 * @param pushesAMinute how many pushes it may make; nothing where as many as come
 * @param silentAfter how long it may be quiet before it counts as silent; nothing where that is learnt
 */
public record PushSource(
        Sender sender,
        List<Secret> keys,
        Optional<Signature> signature,
        List<String> certificates,
        Optional<Integer> pushesAMinute,
        Optional<Duration> silentAfter)
        implements ConfiguredSource {
    public PushSource {
        keys = List.copyOf(keys);
        certificates = List.copyOf(certificates);
    }

    /** Whether it is Superdesk, which takes every 4xx for the end of a story and never sends it again. */
    public boolean isSuperdesk() {
        return signature.filter(SuperdeskSignature.class::isInstance).isPresent();
    }

    /** Every secret it has. */
    List<Secret> secrets() {
        return signature.map(Signature::secrets).orElse(keys);
    }
}

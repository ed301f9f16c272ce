package org.copytaster.ingest.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** What the front door shows of itself, and whom it believes. */
public final class DoorTls {
    /** The key store never leaves the memory; what it is locked with keeps nobody out. */
    private static final char[] NO_SECRET = "memory".toCharArray();

    private final List<X509Certificate> chain;
    private final PrivateKey key;
    private final List<X509Certificate> clients;
    private final Optional<X509TrustManager> trust;

    /**
     * A door.
     *
     * @param chain its certificate, and behind it those of its signers; never empty
     * @param key the certificate's private key
     * @param clients the authorities that sign senders' certificates; none where none is asked for
     */
    DoorTls(List<X509Certificate> chain, PrivateKey key, List<X509Certificate> clients) {
        this.chain = List.copyOf(chain);
        this.key = key;
        this.clients = List.copyOf(clients);
        trust = clients.isEmpty() ? Optional.empty() : Optional.of(trust(clients));
    }

    /** When the last of the chain begins to hold. */
    public Instant begin() {
        return chain.stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the first of the chain is over: from then on senders turn away. */
    public Instant end() {
        return chain.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether senders are asked for a certificate. */
    public boolean asks() {
        return trust.isPresent();
    }

    /** Connections are made in it; each call gives one that remembers no session of before. */
    public SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trust.stream().toArray(TrustManager[]::new), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificates were read, and make no TLS", e);
        }
    }

    /** Whether a sender that showed this chain is believed now; a certificate that is over is not, on no connection. */
    public boolean trusts(List<X509Certificate> shown) {
        if (trust.isEmpty() || shown.isEmpty()) {
            return false;
        }
        try {
            shown.get(0).checkValidity(); // which nobody asks of one that is trusted by itself
            trust.get().checkClientTrusted(shown.toArray(X509Certificate[]::new), "UNKNOWN");
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        var store = empty();
        store.setKeyEntry("door", key, NO_SECRET, chain.toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_SECRET);
        return factory.getKeyManagers();
    }

    private static X509TrustManager trust(List<X509Certificate> authorities) {
        try {
            var store = empty();
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Stream.of(factory.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authorities were read, and make no trust", e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("nothing was read", e);
        }
    }

    /** Whether the same stands in both: what they show, the key, and whom they believe. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DoorTls door
                && chain.equals(door.chain)
                && key.equals(door.key)
                && clients.equals(door.clients);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chain, clients);
    }

    @Override
    public String toString() {
        return chain.get(0).getSubjectX500Principal() + " to " + end();
    }
}

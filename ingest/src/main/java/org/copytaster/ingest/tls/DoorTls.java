package org.copytaster.ingest.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** What the front door shows of itself, and whom it believes. */
public final class DoorTls {
    private final OwnCertificate own;
    private final Optional<Authorities> clients;
    private final Optional<X509TrustManager> trust;

    /**
     * A door.
     *
     * @param own its certificate
     * @param clients the authorities that sign senders' certificates; nothing where none is asked for
     */
    DoorTls(OwnCertificate own, Optional<Authorities> clients) {
        this.own = own;
        this.clients = clients;
        trust = clients.map(Authorities::trust);
    }

    /** When the last of the chain begins to hold. */
    public Instant begin() {
        return own.chain().stream()
                .map(certificate -> certificate.getNotBefore().toInstant())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When the first of the chain is over: from then on senders turn away. */
    public Instant end() {
        return own.chain().stream()
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
            context.init(own.keyManagers(), trust.stream().toArray(TrustManager[]::new), null);
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

    /** Whether the same stands in both: what they show, the key, and whom they believe. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DoorTls door && own.equals(door.own) && clients.equals(door.clients);
    }

    @Override
    public int hashCode() {
        return Objects.hash(own, clients);
    }

    @Override
    public String toString() {
        return own + " to " + end();
    }
}

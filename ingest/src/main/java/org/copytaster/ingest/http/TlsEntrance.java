package org.copytaster.ingest.http;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.copytaster.ingest.tls.CertificateNames;
import org.copytaster.ingest.tls.DoorTls;
import org.copytaster.ingest.tls.WatchedCertificate;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS before the door: 1.2 and 1.3, with the certificates that are in force when a connection is made. */
final class TlsEntrance implements SslHandshakeListener {
    private static final int LONGEST_REASON = 160;

    private final Supplier<DoorTls> tls;
    private final SslContextFactory.Server connections = new SslContextFactory.Server();
    private final AnswerCounts tally;
    private final WrongKeys failed = new WrongKeys();

    /** Follows these certificates from now on. */
    TlsEntrance(WatchedCertificate certificate, AnswerCounts tally) {
        this.tls = certificate;
        this.tally = tally;
        connections.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        connections.setRenegotiationAllowed(false);
        certificate.follow(this::use);
    }

    /** New connections are made with these; what was agreed on before is not taken up again by them. */
    private void use(DoorTls now) {
        try {
            connections.reload(factory -> {
                connections.setSslContext(now.context());
                connections.setWantClientAuth(now.asks());
            });
        } catch (Exception e) {
            // Jetty's life cycle declares Exception.
            throw new IllegalStateException("the door cannot use its certificate", e);
        }
    }

    /** Makes connections out of those of the network. */
    SslConnectionFactory before(String protocol) {
        var factory = new SslConnectionFactory(connections, protocol);
        // It refuses whoever came by another name than the certificate has; who connects decides that, not the door.
        factory.setEnsureSecureRequestCustomizer(false);
        factory.addBean(this);
        return factory;
    }

    /**
     * The names in the certificate that a request's sender showed when it connected; none when that is not believed now;
     * nothing when it showed none.
     */
    Optional<Set<String>> names(Request request) {
        return Optional.ofNullable(request.getConnectionMetaData()
                        .getConnection()
                        .getEndPoint()
                        .getSslSessionData())
                .map(EndPoint.SslSessionData::peerCertificates)
                .map(List::of)
                .filter(chain -> !chain.isEmpty())
                .map(chain -> tls.get().trusts(chain) ? CertificateNames.of(chain.get(0)) : Set.of());
    }

    /** Of who goes away in the middle nothing is told: load balancers look in so. */
    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        if (!(failure instanceof SSLException)) {
            return;
        }
        tally.count("tls-failed");
        failed.count(address(event.getEndPoint()) + " (" + reason(failure) + ")");
    }

    /** What the other side sent may stand in it. */
    private static String reason(Throwable failure) {
        var words = String.valueOf(failure.getMessage()).replaceAll("\\P{Print}", "?");
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }

    private static String address(EndPoint from) {
        return from.getRemoteSocketAddress() instanceof InetSocketAddress remote && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : "an unknown address";
    }

    /** From where how many handshakes failed since the last call, and why; empty when none did. */
    String news() {
        return failed.news();
    }
}

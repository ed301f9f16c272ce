package org.copytaster.ingest.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.copytaster.runtime.UsageFault;

/** What a sender shows of itself to a door that speaks TLS, and whom it believes, out of PEM files (RFC 7468). */
public final class SenderTls {
    private SenderTls() {}

    /**
     * Connections are made in it.
     *
     * @param authorities whose signature the door's certificate is believed by; nothing: the ones that Java trusts
     * @param certificate the sender's own, and behind it those of its signers; nothing where the door asks for none
     * @param key its private key, PKCS#8, not encrypted; there where there is a certificate
     * @throws UsageFault with a sentence, when one of the two is there alone, a file cannot be read or they do not fit
     *     together
     */
    public static SSLContext context(Optional<Path> authorities, Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new UsageFault("a certificate and its key go together: name both or none");
        }
        var believed = authorities.map(Authorities::read);
        var own = certificate.flatMap(shown -> key.map(secret -> OwnCertificate.read(shown, secret)));
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(
                    own.isPresent() ? own.get().keyManagers() : new KeyManager[0],
                    // null, unlike no manager at all, means whom Java trusts.
                    believed.map(some -> new TrustManager[] {some.trust()}).orElse(null),
                    null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificates were read, and make no TLS", e);
        }
    }
}

package org.copytaster.ingest.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.runtime.UsageFault;

/**
 * Where the certificates of the front door stand, in PEM (RFC 7468).
 *
 * @param certificate the door's own certificate, and behind it those that lead to what its senders trust
 * @param key its private key, PKCS#8, not encrypted
 * @param clients the authorities that sign senders' certificates; nothing where none is asked for
 */
public record TlsFiles(Path certificate, Path key, Optional<Path> clients) {
    /**
     * What stands in the files.
     *
     * @throws UsageFault with a sentence, when a file cannot be read or they do not fit together
     */
    public DoorTls read() {
        var chain = PemFile.read(certificate).certificates();
        requireOrder(chain);
        var secret = PemFile.read(key).keyOf(chain.get(0).getPublicKey(), certificate);
        var authorities = clients.map(file -> PemFile.read(file).certificates()).orElse(List.of());
        return new DoorTls(chain, secret, authorities);
    }

    /**
     * The same, where it is to take the place of other certificates.
     *
     * @throws UsageFault also when the new one is over, or has not begun
     */
    DoorTls readNew(Instant now) {
        var read = read();
        if (now.isBefore(read.begin()) || now.isAfter(read.end())) {
            throw new UsageFault("the certificate in " + certificate + " holds from " + read.begin() + " to "
                    + read.end() + ", which is not now");
        }
        return read;
    }

    private void requireOrder(List<X509Certificate> chain) {
        for (int i = 1; i < chain.size(); i++) {
            if (!isSignedBy(chain.get(i - 1), chain.get(i))) {
                throw new UsageFault(
                        "certificate " + (i + 1) + " in " + certificate
                                + " did not sign the one before it: the door's own comes first, then that of its signer, and so on");
            }
        }
    }

    private static boolean isSignedBy(X509Certificate one, X509Certificate signer) {
        try {
            one.verify(signer.getPublicKey());
            return one.getIssuerX500Principal().equals(signer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

package org.copytaster.ingest.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.copytaster.runtime.UsageFault;

/**
 * Whose signature the other side's certificate is believed by.
 *
 * @param certificates those of the authorities; never empty
 */
record Authorities(List<X509Certificate> certificates) {
    Authorities {
        certificates = List.copyOf(certificates);
    }

    /** @throws UsageFault when the PEM file cannot be read or holds no certificate */
    static Authorities read(Path file) {
        return new Authorities(PemFile.read(file).certificates());
    }

    /** What looks whether a chain leads to one of them. */
    X509TrustManager trust() {
        try {
            var store = emptyStore();
            for (int i = 0; i < certificates.size(); i++) {
                store.setCertificateEntry("authority-" + i, certificates.get(i));
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

    static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("nothing was read", e);
        }
    }
}

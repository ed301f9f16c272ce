package org.copytaster.ingest.tls;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import org.copytaster.runtime.UsageFault;

/** A certificate that one side shows of itself, with those of its signers behind it, and its private key. */
final class OwnCertificate {
    /** The key store never leaves the memory; what it is locked with keeps nobody out. */
    private static final char[] NO_SECRET = "memory".toCharArray();

    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private OwnCertificate(List<X509Certificate> chain, PrivateKey key) {
        this.chain = List.copyOf(chain);
        this.key = key;
    }

    /**
     * Reads both.
     *
     * @param certificate a PEM file with the certificate, and behind it those that lead to what the other side trusts
     * @param key a PEM file with its private key, PKCS#8, not encrypted; may be the same
     * @throws UsageFault with a sentence, when a file cannot be read or they do not fit together
     */
    static OwnCertificate read(Path certificate, Path key) {
        var chain = PemFile.read(certificate).certificates();
        requireOrder(chain, certificate);
        return new OwnCertificate(chain, PemFile.read(key).keyOf(chain.get(0).getPublicKey(), certificate));
    }

    private static void requireOrder(List<X509Certificate> chain, Path file) {
        for (int i = 1; i < chain.size(); i++) {
            if (!isSignedBy(chain.get(i - 1), chain.get(i))) {
                throw new UsageFault("certificate " + (i + 1) + " in " + file
                        + " did not sign the one before it: one's own comes first, then that of its signer, and so on");
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

    /** The certificate, and behind it those of its signers; never empty. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** What shows it to the other side. */
    KeyManager[] keyManagers() throws GeneralSecurityException {
        var store = Authorities.emptyStore();
        store.setKeyEntry("own", key, NO_SECRET, chain.toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_SECRET);
        return factory.getKeyManagers();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnCertificate own && chain.equals(own.chain) && key.equals(own.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chain);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return String.valueOf(chain.get(0).getSubjectX500Principal());
    }
}

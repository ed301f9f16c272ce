package org.copytaster.ingest.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Certificates and keys made by the keytool that every JDK has: authorities, and what they signed. */
public final class TestCertificates {
    private static final char[] PASSWORD = "password".toCharArray();

    private final Path file;

    /** None yet; they are kept in this folder. */
    public TestCertificates(Path folder) {
        file = folder.resolve("certificates.p12");
    }

    /** An authority, signed by itself. */
    public TestCertificates authority(String alias) throws IOException, InterruptedException {
        return make(alias, "CN=" + alias, "-ext", "bc:c");
    }

    /** An authority signed by another. */
    public TestCertificates authority(String alias, String signer) throws IOException, InterruptedException {
        return make(alias, "CN=" + alias, "-ext", "bc:c", "-signer", signer);
    }

    /** What an authority signed; {@code more} as keytool has it. */
    public TestCertificates signed(String alias, String subject, String signer, String... more)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-signer", signer));
        all.addAll(List.of(more));
        return make(alias, subject, all.toArray(String[]::new));
    }

    private TestCertificates make(String alias, String subject, String... more)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD),
                "-alias",
                alias,
                "-dname",
                subject));
        command.addAll(List.of(more));
        if (!command.contains("-keyalg")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        assertThat(keytool.waitFor()).as(said).isZero();
        return this;
    }

    /** The certificates of these, as PEM. */
    public String pem(String... aliases) {
        var pem = new StringBuilder();
        for (var alias : aliases) {
            pem.append(pem("CERTIFICATE", bytes(certificate(alias))));
        }
        return pem.toString();
    }

    /** The private key of one, as PEM. */
    public String keyPem(String alias) {
        return pem("PRIVATE KEY", key(alias).getEncoded());
    }

    /** A block of PEM. */
    static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }

    /** The certificate of one. */
    public X509Certificate certificate(String alias) {
        try {
            return (X509Certificate) store().getCertificate(alias);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * A client that trusts this authority alone, and shows the certificates of these as its chain, if any. It shows them to
     * whoever asks for one, also where the JDK's own would see that they are not wanted.
     */
    public SSLContext client(String trusted, String... shown) {
        try {
            var authorities = KeyStore.getInstance("PKCS12");
            authorities.load(null, PASSWORD);
            authorities.setCertificateEntry(trusted, certificate(trusted));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authorities);
            var context = SSLContext.getInstance("TLS");
            context.init(
                    shown.length == 0 ? new KeyManager[0] : new KeyManager[] {insistent(shown)},
                    trust.getTrustManagers(),
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private KeyManager insistent(String... shown) {
        var chain = Stream.of(shown).map(this::certificate).toArray(X509Certificate[]::new);
        return new Insistent(key(shown[0]), chain);
    }

    /** Writes what the door reads: the chain of these, the key of the first, the authorities where there are any. */
    public TlsFiles door(Path folder, String authority, String... chain) throws IOException {
        var certificate = Files.writeString(folder.resolve("door.pem"), pem(chain));
        var key = Files.writeString(folder.resolve("door.key"), keyPem(chain[0]));
        var clients = authority.isEmpty()
                ? Optional.<Path>empty()
                : Optional.of(Files.writeString(folder.resolve("clients.pem"), pem(authority)));
        return new TlsFiles(certificate, key, clients);
    }

    private PrivateKey key(String alias) {
        try {
            return (PrivateKey) store().getKey(alias, PASSWORD);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private KeyStore store() {
        try {
            return KeyStore.getInstance(file.toFile(), PASSWORD);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Shows what it has, whoever asks for what. */
    private static final class Insistent extends X509ExtendedKeyManager {
        private static final String ALIAS = "own";

        private final PrivateKey key;
        private final X509Certificate[] chain;

        private Insistent(PrivateKey key, X509Certificate[] chain) {
            this.key = key;
            this.chain = chain;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {ALIAS};
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return new String[0];
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return chain.clone();
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }
}

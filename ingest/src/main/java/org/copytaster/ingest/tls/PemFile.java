package org.copytaster.ingest.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.UsageFault;

/** The blocks between BEGIN and END of a PEM file (RFC 7468). No fault ever shows what stands in one. */
final class PemFile {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Pattern ANY_BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----");
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";
    private static final int LONGEST = 4 * 1024 * 1024;

    private final Path path;
    private final String text;

    private record Block(String label, String base64) {}

    private PemFile(Path path, String text) {
        this.path = path;
        this.text = text;
    }

    /** @throws UsageFault when it cannot be read */
    static PemFile read(Path path) {
        try {
            if (Files.size(path) > LONGEST) {
                throw new UsageFault("the file " + path + " has more than " + LONGEST + " bytes and is no PEM file");
            }
            // What is no block may be in any encoding; blocks are ASCII.
            return new PemFile(path, Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UsageFault("cannot read the PEM file " + path + ": " + FileFault.inWords(e), e);
        }
    }

    /** All its certificates, in their order; at least one. */
    List<X509Certificate> certificates() {
        var certificates = blocks().stream()
                .filter(block -> block.label().equals(CERTIFICATE))
                .map(this::certificate)
                .toList();
        if (certificates.isEmpty()) {
            throw new UsageFault("there is no certificate (BEGIN CERTIFICATE) in " + path);
        }
        return certificates;
    }

    private X509Certificate certificate(Block block) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(content(block.base64())));
        } catch (CertificateException e) {
            throw damaged(e);
        }
    }

    /**
     * Its one private key.
     *
     * @param partner the public key that it must fit
     * @param certificate where that one stands
     */
    PrivateKey keyOf(PublicKey partner, Path certificate) {
        var block = keyBlock();
        Supplier<UsageFault> stranger =
                () -> new UsageFault("the key in " + path + " does not fit the first certificate in " + certificate);
        try {
            var key = KeyFactory.getInstance(partner.getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(content(block.base64())));
            if (!isPair(key, partner)) {
                throw stranger.get();
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw stranger.get();
        }
    }

    private Block keyBlock() {
        var blocks = blocks();
        blocks.forEach(block -> requireForm(block.label()));
        var keys = blocks.stream().filter(block -> block.label().equals(KEY)).toList();
        if (keys.size() != 1) {
            throw new UsageFault(
                    "there must be one private key (BEGIN PRIVATE KEY) in " + path + ", and there are " + keys.size());
        }
        return keys.get(0);
    }

    private void requireForm(String label) {
        switch (label) {
            case "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY" ->
                throw new UsageFault("the key in " + path + " is not in PKCS#8 (it begins with BEGIN " + label
                        + "). Convert it: openssl pkcs8 -topk8 -nocrypt -in " + path + " -out NEW");
            case "ENCRYPTED PRIVATE KEY" ->
                throw new UsageFault(
                        "the key in " + path + " is encrypted, and nobody has a password for it here. Store it"
                                + " without: openssl pkcs8 -topk8 -nocrypt -in " + path + " -out NEW; chmod 600 NEW");
            default -> {}
        }
    }

    /** Whether what one signs the other knows. */
    private static boolean isPair(PrivateKey key, PublicKey partner) throws GeneralSecurityException {
        var algorithm = switch (partner.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> partner.getAlgorithm();
        };
        var words = "a probe".getBytes(StandardCharsets.US_ASCII);
        var signer = Signature.getInstance(algorithm);
        signer.initSign(key);
        signer.update(words);
        var signed = signer.sign();
        var reader = Signature.getInstance(algorithm);
        reader.initVerify(partner);
        reader.update(words);
        return reader.verify(signed);
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var found = BLOCK.matcher(text);
        while (found.find()) {
            blocks.add(new Block(found.group(1), found.group(2)));
        }
        if (blocks.size() != ANY_BEGIN.matcher(text).results().count()) {
            // PKCS#1 and the like may be encrypted with headers in the block, which no block of ours has.
            ANY_BEGIN.matcher(text).results().forEach(begin -> requireForm(begin.group(1)));
            throw new UsageFault("the file " + path + " is cut off, or damaged between BEGIN and END");
        }
        return blocks;
    }

    private byte[] content(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private UsageFault damaged(Exception cause) {
        return new UsageFault(
                "the file " + path + " is damaged: what stands between BEGIN and END makes no sense", cause);
    }
}

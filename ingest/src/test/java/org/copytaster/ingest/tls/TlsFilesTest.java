package org.copytaster.ingest.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.runtime.UsageFault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path store;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificates certificates;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TlsFiles files;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        certificates = new TestCertificates(store)
                .authority("root")
                .authority("middle", "root")
                .signed("door", "CN=door", "middle", "-validity", "30")
                .signed("rsa", "CN=rsa", "root", "-keyalg", "RSA")
                .signed(
                        "names",
                        "CN=the feed, OU=CN\\=fake, CN=upper",
                        "root",
                        "-ext",
                        "san=dns:feed.example,uri:urn:x:1,email:a@b");
    }

    @BeforeEach
    void write() throws IOException {
        files = certificates.door(folder, "root", "door", "middle");
    }

    @Test
    void readsAChainItsKeyAndWhoIsBelieved() {
        var read = files.read();
        assertThat(read.asks()).isTrue();
        assertThat(read.end())
                .as("the first end in the chain")
                .isEqualTo(certificates.certificate("door").getNotAfter().toInstant());
        assertThat(read).isEqualTo(files.read()).hasSameHashCodeAs(files.read());
    }

    @Test
    void takesAnRsaKeyAndAFileThatHasTheKeyBesideTheChain() throws IOException {
        var both = folder.resolve("both.pem");
        Files.writeString(both, "Bag Attributes: ä\n" + certificates.pem("rsa") + certificates.keyPem("rsa"));
        assertThat(new TlsFiles(both, both, Optional.empty()).read().asks()).isFalse();
    }

    /** The file that is wrong, what stands in it, and what is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            door.pem    | nothing            | there is no certificate (BEGIN CERTIFICATE) in
            door.pem    | key of door        | there is no certificate (BEGIN CERTIFICATE) in
            door.pem    | half of door       | is cut off, or damaged between BEGIN and END
            door.pem    | damaged            | is damaged: what stands between BEGIN and END makes no sense
            door.pem    | middle first       | does not fit the first certificate in
            door.pem    | root behind door   | certificate 2 in
            door.key    | nothing            | there must be one private key (BEGIN PRIVATE KEY) in
            door.key    | key of middle      | does not fit the first certificate in
            door.key    | key of rsa         | does not fit the first certificate in
            door.key    | damaged key        | does not fit the first certificate in
            door.key    | two keys           | and there are 2
            door.key    | PKCS#1             | openssl pkcs8 -topk8 -nocrypt -in
            door.key    | PKCS#1 with words  | openssl pkcs8 -topk8 -nocrypt -in
            door.key    | EC                 | it begins with BEGIN EC PRIVATE KEY
            door.key    | encrypted          | is encrypted, and nobody has a password for it here
            clients.pem | nothing            | there is no certificate (BEGIN CERTIFICATE) in
            """)
    void saysWhatIsWrongAndShowsNoKey(String file, String content, String sentence) throws IOException {
        Files.writeString(folder.resolve(file), content(content));
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(files::read)
                .withMessageContaining(folder.resolve(file).toString())
                .withMessageContaining(sentence)
                .satisfies(fault -> assertThat(fault.getMessage())
                        .doesNotContain(certificates.keyPem("middle").substring(30, 60)));
    }

    private static String content(String words) {
        var secret = new byte[] {1, 2, 3};
        return switch (words) {
            case "nothing" -> "";
            case "key of door" -> certificates.keyPem("door");
            case "half of door" -> certificates.pem("door").substring(0, 200);
            case "damaged" -> TestCertificates.pem("CERTIFICATE", secret);
            case "middle first" -> certificates.pem("middle", "root");
            case "root behind door" -> certificates.pem("door", "root");
            case "key of middle" -> certificates.keyPem("middle");
            case "key of rsa" -> certificates.keyPem("rsa");
            case "damaged key" -> TestCertificates.pem("PRIVATE KEY", secret);
            case "two keys" -> certificates.keyPem("door") + certificates.keyPem("rsa");
            case "PKCS#1" -> TestCertificates.pem("RSA PRIVATE KEY", secret);
            case "PKCS#1 with words" ->
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END RSA PRIVATE KEY-----\n";
            case "EC" -> TestCertificates.pem("EC PARAMETERS", secret) + TestCertificates.pem("EC PRIVATE KEY", secret);
            case "encrypted" -> TestCertificates.pem("ENCRYPTED PRIVATE KEY", secret);
            default -> throw new AssertionError(words);
        };
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("door.key"));
        assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(files::read)
                .withMessageContaining("cannot read the PEM file " + folder.resolve("door.key"));
    }

    @Test
    void readsTheMostSpecialCommonNameAndTheHostsAndUrisOfACertificate() {
        assertThat(CertificateNames.of(certificates.certificate("names")))
                .containsExactlyInAnyOrder("the feed", "feed.example", "urn:x:1");
    }
}

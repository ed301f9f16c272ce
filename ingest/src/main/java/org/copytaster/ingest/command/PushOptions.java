package org.copytaster.ingest.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.ingest.push.Target;
import org.copytaster.ingest.tls.SenderTls;
import org.copytaster.runtime.UsageFault;
import picocli.CommandLine.Option;

/** Options that say where to push. */
public final class PushOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The front door; default: ${DEFAULT-VALUE}.",
            defaultValue = "http://127.0.0.1:8480/v1/stories")
    private URI url = URI.create("http://127.0.0.1:8480/v1/stories");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the key the door asks for: the last word of its first line.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(names = "--gzip", description = "Compress what is sent.")
    private boolean gzip;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description =
                    "The certificates of the authorities that may have signed the door's, as PEM; default: those that Java trusts.")
    private Optional<Path> authorities = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "The sender's own certificate as PEM, behind it those of its signers, for a door that asks for one.")
    private Optional<Path> certificate = Optional.empty();

    @Option(
            names = "--certificate-key",
            paramLabel = "FILE",
            description = "The private key of that certificate as PEM (PKCS#8, not encrypted).")
    private Optional<Path> certificateKey = Optional.empty();

    /**
     * The door that was named, and what it asks for.
     *
     * @throws UsageFault when an option or a file makes no sense
     */
    public Target target() {
        var target = Target.of(url, keyFile.map(Target::key), gzip);
        boolean isPlain = authorities.isEmpty() && certificate.isEmpty() && certificateKey.isEmpty();
        return isPlain ? target : target.with(SenderTls.context(authorities, certificate, certificateKey));
    }
}

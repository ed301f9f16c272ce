package org.copytaster.ingest.tls;

import java.nio.file.Path;
import java.time.Instant;
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
        return new DoorTls(OwnCertificate.read(certificate, key), clients.map(Authorities::read));
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
}

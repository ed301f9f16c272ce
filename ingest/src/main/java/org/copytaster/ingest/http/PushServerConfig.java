package org.copytaster.ingest.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.copytaster.ingest.source.Sender;
import org.copytaster.runtime.UsageFault;

/**
 * How the front door stands.
 *
 * @param host the address to listen on
 * @param port the port; 0 takes a free one
 * @param inflight how many pushes may be between the last byte of their body and their answer, at least 1
 * @param inputBytes the largest input, in bytes, on the wire and inflated
 * @param keyless whether whoever reaches an address that is not loopback may push without a key
 * @param anyone who pushes when no key says it
 */
public record PushServerConfig(String host, int port, int inflight, int inputBytes, boolean keyless, Sender anyone) {
    /**
     * Looks that nobody comes in who should not.
     *
     * @param asksWhoTheyAre whether there are keys or sources
     * @throws UsageFault when strangers could push, or there is no such address
     */
    void refuseStrangers(boolean asksWhoTheyAre) {
        try {
            if (!asksWhoTheyAre && !keyless && !InetAddress.getByName(host).isLoopbackAddress()) {
                throw new UsageFault(
                        "ingest.http.host is '" + host + "', which others can reach, and there is"
                                + " no key: set ingest.sources.file or ingest.http.key.file, or ingest.http.keyless=true where only friends reach it");
            }
        } catch (UnknownHostException e) {
            throw new UsageFault("ingest.http.host is '" + host + "', which is no address of this machine", e);
        }
    }
}

package org.copytaster.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where the hosts of a name are. */
@FunctionalInterface
public interface NameLookup {
    /**
     * The addresses of a name, or the one that a literal is.
     *
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;

    /** As this machine looks names up. */
    static NameLookup system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}

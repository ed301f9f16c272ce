package org.copytaster.ingest.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.copytaster.ingest.feed.AddressKind;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks names up and gives out only addresses that may be asked. The connection is made to what is given out here, so that a
 * name that means another host a moment later leads nowhere else.
 */
final class CheckedAddresses implements SocketAddressResolver {
    private final NameLookup names;
    private final boolean privateToo;
    private final Executor executor;
    private final Duration limit;

    /**
     * Looks up in these names.
     *
     * @param executor where a look-up may hang
     * @param limit how long it may
     */
    CheckedAddresses(NameLookup names, boolean privateToo, Executor executor, Duration limit) {
        this.names = names;
        this.privateToo = privateToo;
        this.executor = executor;
        this.limit = limit;
    }

    /** A name has no address that may be asked. */
    static final class AddressRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AddressRefused(String message) {
            super(message);
        }
    }

    /** A name is not known. */
    static final class NameUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NameUnknown(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        var unused = CompletableFuture.supplyAsync(() -> checked(host, port), executor)
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((addresses, failure) -> {
                    if (failure == null) {
                        promise.succeeded(addresses);
                    } else {
                        promise.failed(
                                failure instanceof CompletionException && failure.getCause() != null
                                        ? failure.getCause()
                                        : failure);
                    }
                });
    }

    private List<InetSocketAddress> checked(String host, int port) {
        var all = addresses(host);
        var fine = all.stream()
                .filter(address -> AddressKind.of(address).mayBeAsked(privateToo))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (fine.isEmpty()) {
            throw new AddressRefused(refusal(host, all.get(0)));
        }
        return fine;
    }

    private List<InetAddress> addresses(String host) {
        try {
            var addresses = names.addresses(host);
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new NameUnknown("the host " + host + " is not known", e);
        }
    }

    private static String refusal(String host, InetAddress address) {
        var where = host + " is at " + address.getHostAddress() + ", ";
        return AddressKind.of(address) == AddressKind.PRIVATE
                ? where + "a private address: private: true in the file of sources allows it"
                : where + "which is no address of a feed";
    }
}

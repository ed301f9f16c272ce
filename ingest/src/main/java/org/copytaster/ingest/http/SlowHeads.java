package org.copytaster.ingest.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * Closes connections on which a request's header does not come to its end in time. Jetty's idle timeout does not: it
 * starts anew with every byte. Of TLS the bytes on the wire count, so that a handshake or a record that never ends is
 * closed as a header that never does.
 */
final class SlowHeads implements Connection.Listener {
    private final long limitNanos;
    private final Map<Connection, Seen> connections = new ConcurrentHashMap<>();

    /** Closes after this many nanoseconds, counted from the last look before the header began. */
    SlowHeads(long limitNanos) {
        this.limitNanos = limitNanos;
    }

    /** How a connection stood when it last waited for a request: requests so far, bytes so far, when. */
    private record Seen(long requests, long bytes, long since) {}

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof SslConnection) {
            return; // the one within it is looked at
        }
        connections.put(connection, new Seen(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        connections.remove(connection);
    }

    /** Closes what is too slow; the number of connections closed. */
    int look(long now) {
        int closed = 0;
        for (var entry : connections.entrySet()) {
            var connection = entry.getKey();
            var seen = entry.getValue();
            if (inRequest(connection)
                    || connection.getMessagesIn() > seen.requests()
                    || bytesIn(connection) == seen.bytes()) {
                entry.setValue(new Seen(connection.getMessagesIn(), bytesIn(connection), now));
            } else if (now - seen.since() > limitNanos) {
                connection.getEndPoint().close();
                closed++;
            }
        }
        return closed;
    }

    private static long bytesIn(Connection connection) {
        return connection.getEndPoint() instanceof SslConnection.SslEndPoint decrypted
                ? decrypted.getSslConnection().getBytesIn()
                : connection.getBytesIn();
    }

    private static boolean inRequest(Connection connection) {
        return connection.getMessagesIn() > connection.getMessagesOut();
    }
}

package org.copytaster.standalone.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.copytaster.ingest.push.Target;

/** A connection that is kept to a front door: one request at a time, answered in the thread that asks; not thread-safe. */
final class DoorConnection implements Closeable {
    private static final int CONNECT_MILLIS = 5_000;

    /** Longer than the door ever takes to answer. */
    private static final int ANSWER_MILLIS = 60_000;

    private static final String LENGTH = "content-length:";
    private static final String LAST = "connection: close";

    private final Socket socket;
    private final InputStream in;

    private DoorConnection(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** A connection to the host of this target. */
    static DoorConnection open(Target target) throws IOException {
        var door = target.url();
        boolean isTls = "https".equals(door.getScheme());
        int port = door.getPort() >= 0 ? door.getPort() : isTls ? 443 : 80;
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS);
            var addresses = InetAddress.getAllByName(door.getHost());
            socket.connect(new InetSocketAddress(addresses[0], port), CONNECT_MILLIS);
            var shown = isTls ? encrypted(socket, target, port) : socket;
            return new DoorConnection(shown, new BufferedInputStream(shown.getInputStream()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket socket, Target target, int port) throws IOException {
        var factory = target.tls().map(SSLContext::getSocketFactory).orElseGet(() ->
                (SSLSocketFactory) SSLSocketFactory.getDefault());
        var encrypted = (SSLSocket) factory.createSocket(socket, target.url().getHost(), port, true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        return encrypted;
    }

    /**
     * An answer, read to its end.
     *
     * @param status the HTTP status
     * @param isLast whether the connection ends with it
     */
    record Answer(int status, boolean isLast) {}

    /** Writes a request and waits for its answer. */
    Answer ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var first = line();
        int length = -1;
        boolean isLast = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            isLast |= lower.equals(LAST);
            length = lower.startsWith(LENGTH)
                    ? Integer.parseInt(lower.substring(LENGTH.length()).strip())
                    : length;
        }
        in.skipNBytes(Math.max(length, 0));
        // What does not say how long it is ends with its connection.
        return new Answer(status(first), isLast || length < 0);
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new IOException("no answer of HTTP: " + line);
        }
        return Integer.parseInt(words[1]);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the door closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.copytaster.ingest.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that writes whatever bytes it is told to: one answer for each request, the last one again and again. */
final class AwkwardServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Answer> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger number = new AtomicInteger();
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer. */
    @FunctionalInterface
    interface Answer {
        void write(Exchange exchange) throws IOException, InterruptedException;
    }

    /** A request, and where its answer goes. */
    record Exchange(String request, OutputStream out, CountDownLatch closed) {
        void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private AwkwardServer(ServerSocket socket, List<Answer> answers) {
        this.socket = socket;
        this.answers = List.copyOf(answers);
        threads.execute(this::accept);
    }

    static AwkwardServer start(List<Answer> answers) throws IOException {
        return new AwkwardServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feed");
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed
        }
    }

    /** Each answer ends its connection, so that none needs a length. */
    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            var request = head(new BufferedInputStream(connection.getInputStream()));
            if (!request.isEmpty()) {
                requests.add(request);
                var answer = answers.get(Math.min(number.getAndIncrement(), answers.size() - 1));
                answer.write(new Exchange(request, connection.getOutputStream(), closed));
            }
        } catch (IOException e) {
            // the reader went
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        threads.shutdownNow();
    }
}

package org.copytaster.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be closed when the process ends, last opened first, whether it ends by itself or by a signal. What is
 * opened after the end began is closed at once.
 */
public final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Lock inOrder = new ReentrantLock();
    private boolean closed;

    /** Closes this when the process gets a signal to stop. */
    public Closing onSignal(Runnable first) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (!isClosed()) {
                                first.run();
                                close();
                            }
                        },
                        "stop"));
        return this;
    }

    /**
     * Remembers a resource.
     *
     * @return the resource itself
     * @throws Stopped when the end has begun
     */
    public <R extends AutoCloseable> R add(R resource) {
        synchronized (this) {
            if (!closed) {
                open.push(resource);
                return resource;
            }
        }
        closeQuietly(resource);
        throw new Stopped();
    }

    /** The end has begun. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Closes everything. A second caller waits for the first: side by side they would close a broker under a stream. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        inOrder.lock();
        try {
            for (var resource = next(); resource != null; resource = next()) {
                closeQuietly(resource);
            }
        } finally {
            inOrder.unlock();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable AutoCloseable next() {
        return open.poll();
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // AutoCloseable declares Exception; one resource that fails must not keep the others open.
            LOG.warn("could not close {}", resource.getClass().getSimpleName(), e);
        }
    }

    /** The process is stopping: whatever was being started is not needed any more. */
    public static final class Stopped extends RuntimeException implements ForeseenFailure {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopping");
        }

        @Override
        public int exitCode() {
            return ExitCode.FAILED;
        }
    }
}

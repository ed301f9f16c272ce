package org.copytaster.standalone.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.copytaster.ingest.push.PushRequest;
import org.copytaster.ingest.push.Target;

/**
 * The way through the front door, as cheap for the clients as HTTP lets it be: each has a connection of its own and waits
 * on it. Java's client hands every answer from thread to thread; on a machine that the door shares, that takes from the
 * door what is to be measured.
 */
public final class DoorWriter implements StoryWriter, AutoCloseable {
    private static final int TAKEN = 202;

    private final Target target;
    private final ConcurrentLinkedQueue<DoorConnection> idle = new ConcurrentLinkedQueue<>();

    /** Through this door. */
    public DoorWriter(Target target) {
        this.target = target;
    }

    @Override
    public BooleanSupplier ready(byte[] copy, String name) {
        var request = PushRequest.of(target, copy, name).bytes();
        return () -> isTaken(request);
    }

    /** The door closes what nobody used for some time: sent once more, it is told by its key. */
    private boolean isTaken(byte[] request) {
        var kept = Optional.ofNullable(idle.poll());
        try {
            return isTaken(kept.isPresent() ? kept.get() : DoorConnection.open(target), request);
        } catch (IOException e) {
            return kept.isPresent() && isTaken(request);
        }
    }

    private boolean isTaken(DoorConnection connection, byte[] request) throws IOException {
        boolean isKept = false;
        try {
            var answer = connection.ask(request);
            isKept = !answer.isLast() && idle.add(connection);
            return answer.status() == TAKEN;
        } finally {
            if (!isKept) {
                connection.close();
            }
        }
    }

    /** Closes its connections. */
    @Override
    public void close() {
        try {
            for (var next = Optional.ofNullable(idle.poll());
                    next.isPresent();
                    next = Optional.ofNullable(idle.poll())) {
                next.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection to the door cannot be closed", e);
        }
    }
}

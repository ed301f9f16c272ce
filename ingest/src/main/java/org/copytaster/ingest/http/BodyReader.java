package org.copytaster.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.copytaster.ingest.input.InputBytes;
import org.copytaster.ingest.input.InputReader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Reads one body without holding a thread: up to a limit, within the door's room, and no slower than its patience. Jetty's
 * own check of the rate asks only when bytes come; a sender that sends none is cut by the clock here.
 */
final class BodyReader implements Runnable {
    private static final long LOOK_MILLIS = 1000;

    private final Request request;
    private final int limit;
    private final PushTimeouts patience;
    private final BodyBudget.Share room;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final Consumer<Body> arrived;
    private final AtomicBoolean done = new AtomicBoolean();
    private volatile int read;
    private volatile Scheduler.Task next = () -> true;

    private BodyReader(
            Request request, int limit, PushTimeouts patience, BodyBudget.Share room, Consumer<Body> arrived) {
        this.request = request;
        this.limit = limit;
        this.patience = patience;
        this.room = room;
        this.arrived = arrived;
    }

    /**
     * Reads a request's body.
     *
     * @param limit the most bytes that are taken
     * @param room where the bytes are booked; whoever gave it gives it back
     * @param arrived called once with what came of it
     */
    static void read(Request request, int limit, PushTimeouts patience, BodyBudget.Share room, Consumer<Body> arrived) {
        var reader = new BodyReader(request, limit, patience, room, arrived);
        reader.lookIn(patience.grace().toMillis());
        reader.run();
    }

    @Override
    public void run() {
        while (!done.get()) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                fail(chunk.getFailure());
                return;
            }
            take(chunk.getByteBuffer());
            var last = chunk.isLast();
            chunk.release();
            if (last) {
                finish(new Body.Whole(ByteBuffer.wrap(bytes.toByteArray())));
            }
        }
    }

    private void take(ByteBuffer buffer) {
        if (!room.take(buffer.remaining())) {
            finish(new Body.NoRoom());
            return;
        }
        var chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.write(chunk, 0, chunk.length);
        read = bytes.size();
        long declared = request.getLength();
        // One that says it is too large is read no further than what is kept of it.
        if (read > limit || (declared > limit && read >= InputReader.BEGINNING)) {
            var first = Arrays.copyOf(bytes.toByteArray(), Math.min(read, InputReader.BEGINNING));
            finish(new Body.TooLarge(InputBytes.beginning(first, Math.max(read, declared), "")));
        }
    }

    private void finish(Body body) {
        if (done.compareAndSet(false, true)) {
            next.cancel();
            arrived.accept(body);
        }
    }

    private void fail(Throwable cause) {
        finish(cause instanceof TimeoutException ? new Body.TooSlow("nothing came any more") : new Body.Broken(cause));
    }

    private void lookIn(long millis) {
        next = request.getComponents().getScheduler().schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (done.get()) {
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - request.getBeginNanoTime());
        if (millis >= patience.request().toMillis()) {
            finish(new Body.TooSlow("it was not complete after " + millis / 1000 + " s"));
        } else if (read < patience.bytesPerSecond() * millis / 1000) {
            finish(new Body.TooSlow(read + " bytes came in " + millis + " ms; at least " + patience.bytesPerSecond()
                    + " bytes a second are asked for"));
        } else {
            lookIn(LOOK_MILLIS);
        }
    }
}

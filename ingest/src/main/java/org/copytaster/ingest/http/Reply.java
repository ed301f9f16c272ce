package org.copytaster.ingest.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The one answer to one request. */
final class Reply {
    /** A sender still busy with its body is listened to so long, else it would see a reset and not the answer. */
    private static final long LINGER_MILLIS = 2000;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final AnswerCounts tally;
    private boolean unread;
    private boolean lingers;

    Reply(Request request, Response response, Callback callback, AnswerCounts tally) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.tally = tally;
    }

    /** The same for a request whose body was not read to its end: the connection cannot be used again. */
    Reply unread() {
        unread = true;
        return this;
    }

    /** The same for one whose sender is still writing its body. */
    Reply lingering() {
        lingers = true;
        return unread();
    }

    /**
     * Sends an answer that was found without a look at the body. Where there is one the connection ends with it, and the
     * sender is told so: his next request would come behind a body that nobody reads, and find the connection closed.
     */
    void sendUnread(Answer answer) {
        (hasBody() ? lingering() : this).send(answer);
    }

    private boolean hasBody() {
        var headers = request.getHeaders();
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    void send(Answer answer) {
        tally.count(answer.code());
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        if (unread) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), lingers ? Callback.from(this::linger, callback::failed) : callback);
    }

    /** There is nobody left to answer. */
    void gone(Throwable cause) {
        tally.count("sender-gone");
        callback.failed(cause);
    }

    private void linger() {
        var ended = new AtomicBoolean();
        var end =
                request.getComponents().getScheduler().schedule(() -> end(ended), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        drain(() -> {
            end.cancel();
            end(ended);
        });
    }

    private void end(AtomicBoolean ended) {
        if (ended.compareAndSet(false, true)) {
            callback.succeeded();
        }
    }

    private void drain(Runnable done) {
        for (var chunk = request.read(); ; chunk = request.read()) {
            if (chunk == null) {
                request.demand(() -> drain(done));
                return;
            }
            var last = chunk.isLast() || Content.Chunk.isFailure(chunk);
            chunk.release();
            if (last) {
                done.run();
                return;
            }
        }
    }
}

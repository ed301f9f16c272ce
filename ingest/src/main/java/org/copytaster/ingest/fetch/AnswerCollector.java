package org.copytaster.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.copytaster.ingest.feed.AnswerHead;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;

/** Takes an answer in, up to a limit; the body of one that is no feed is read to its end, where that is near, and let go. */
final class AnswerCollector implements Response.Listener {
    /** More of a page that says "not found" is not worth keeping a connection for. */
    private static final int LET_GO_BYTES = 64 * 1024;

    private final int limit;
    private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long letGo;

    AnswerCollector(int limit) {
        this.limit = limit;
    }

    /** A body is larger than the limit. */
    static final class BodyTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLarge(int limit) {
            super("it has more than " + limit + " bytes");
        }
    }

    /** The answer, once it is whole. */
    CompletableFuture<HttpAnswer> answer() {
        return answer;
    }

    private static boolean isFeed(Response response) {
        return response.getStatus() == 200 || response.getStatus() == 203;
    }

    @Override
    public void onHeaders(Response response) {
        if (isFeed(response) && response.getHeaders().getLongField("Content-Length") > limit) {
            abort(response, new BodyTooLarge(limit));
        }
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        if (!isFeed(response)) {
            letGo += content.remaining();
            if (letGo > LET_GO_BYTES) {
                answer.complete(new HttpAnswer(head(response), new byte[0]));
                abort(response, new BodyTooLarge(LET_GO_BYTES));
            }
            return;
        }
        if (body.size() + content.remaining() > limit) {
            abort(response, new BodyTooLarge(limit));
            return;
        }
        var bytes = new byte[content.remaining()];
        content.get(bytes);
        body.writeBytes(bytes);
    }

    private static void abort(Response response, Throwable why) {
        var unused = response.abort(why);
    }

    @Override
    public void onComplete(Result result) {
        if (result.isFailed()) {
            answer.completeExceptionally(result.getFailure());
        } else {
            answer.complete(new HttpAnswer(head(result.getResponse()), body.toByteArray()));
        }
    }

    private static AnswerHead head(Response response) {
        Map<String, String> headers = new HashMap<>();
        response.getHeaders()
                .forEach(field -> headers.putIfAbsent(
                        field.getName().toLowerCase(Locale.ROOT), field.getValue() == null ? "" : field.getValue()));
        return new AnswerHead(response.getStatus(), headers);
    }
}

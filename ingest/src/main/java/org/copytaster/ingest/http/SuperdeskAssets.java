package org.copytaster.ingest.http;

import java.util.Map;
import java.util.function.Supplier;
import org.copytaster.ingest.source.PushSources;
import org.eclipse.jetty.server.Request;

/**
 * Where Superdesk brings the pictures of its stories, when its destination names an assets URL. No picture is kept here, but
 * a story whose picture is not taken is never sent: so every picture is said to be here already, and one that is brought
 * all the same is let go. Nothing is read and nothing is told, so nobody is asked who he is.
 */
final class SuperdeskAssets {
    private static final String PATH = "/v1/assets";

    private final Supplier<PushSources> sources;

    /** Answers only while one of the sources is Superdesk. */
    SuperdeskAssets(Supplier<PushSources> sources) {
        this.sources = sources;
    }

    /** Whether a request is for pictures. */
    boolean isFor(Request request) {
        var path = request.getHttpURI().getPath();
        return path != null
                && (path.equals(PATH) || path.startsWith(PATH + "/"))
                && sources.get().haveSuperdesk();
    }

    /** Answers it. */
    void answer(Request request, Reply reply) {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> reply.sendUnread(answer(200));
            case "POST" -> reply.sendUnread(answer(201));
            default -> reply.sendUnread(Problems.methodNotAllowed(request.getMethod(), "GET, HEAD, POST"));
        }
    }

    private static Answer answer(int status) {
        return new Answer(
                status,
                "asset",
                Map.of("Content-Type", "application/json"),
                "{\"kept\":false,\"detail\":\"pictures are not kept: leave the assets URL empty\"}\n");
    }
}

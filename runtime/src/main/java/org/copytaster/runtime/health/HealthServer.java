package org.copytaster.runtime.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.copytaster.runtime.PortTaken;
import org.copytaster.runtime.health.Health.Question;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.runtime.settings.HealthConfig;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Answers GET /health/live and /health/ready with 200 or 503, and in either case with the parts that were asked and
 * what each said. /health is the same as /health/ready. /metrics gives everything that is counted and measured, /schemas
 * the schemas of our records, and /registry answers as a schema registry.
 */
public final class HealthServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Question> PATHS =
            Map.of("/health", Question.READY, "/health/ready", Question.READY, "/health/live", Question.LIVE);
    private static final String METRICS = "/metrics";
    /** A schema of ours has some 40 KB, in bytes. */
    private static final int LONGEST_QUESTION = 1024 * 1024;
    /** One accepts, one selects, the others answer; whoever watches asks every few seconds. */
    private static final int THREADS = 6;

    private final Server server;
    private final ServerConnector connector;

    private HealthServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts answering.
     *
     * @param metrics all of them, in Prometheus' text format
     * @throws PortTaken when the address cannot be had
     */
    public static HealthServer start(HealthConfig config, Supplier<Health> health, Supplier<String> metrics) {
        var threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("health");
        threads.setDaemon(true);
        var server = new Server(threads);
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(config.host());
        connector.setPort(config.port());
        server.addConnector(connector);
        server.setHandler(new Answer(health, metrics));
        try {
            server.start();
        } catch (Exception e) {
            // Jetty's start declares Exception; whatever it is, nobody listens there.
            throw PortTaken.of("health", config.host(), config.port(), config.setting(), e);
        }
        return new HealthServer(server, connector);
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private static final class Answer extends Handler.Abstract.NonBlocking {
        private final Supplier<Health> health;
        private final Supplier<String> metrics;

        Answer(Supplier<Health> health, Supplier<String> metrics) {
            this.health = health;
            this.metrics = metrics;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws JsonProcessingException {
            var path = Request.getPathInContext(request);
            var question = PATHS.get(path);
            if (RegistryPages.has(path)) {
                askRegistry(path, request, response, callback);
            } else if (question != null) {
                var now = health.get();
                int status = now.isUp(question) ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503;
                send(status, "application/json", body(now, question), response, callback);
            } else if (path.equals(METRICS)) {
                var text = metrics.get().getBytes(StandardCharsets.UTF_8);
                send(HttpStatus.OK_200, PrometheusMeters.CONTENT_TYPE, text, response, callback);
            } else {
                sendSchema(path, request, response, callback);
            }
            return true;
        }

        private static void askRegistry(String path, Request request, Response response, Callback callback) {
            if (!HttpMethod.POST.is(request.getMethod())) {
                sendPage(RegistryPages.get(path), response, callback);
            } else if (request.getLength() < 0) {
                Response.writeError(request, response, callback, HttpStatus.LENGTH_REQUIRED_411);
            } else if (request.getLength() > LONGEST_QUESTION) {
                Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            } else {
                Content.Source.asString(
                        request,
                        StandardCharsets.UTF_8,
                        Promise.from(
                                body -> sendPage(RegistryPages.post(path, body), response, callback),
                                callback::failed));
            }
        }

        private static void sendPage(RegistryPages.Page page, Response response, Callback callback) {
            var body = page.body().getBytes(StandardCharsets.UTF_8);
            send(page.status(), "application/vnd.schemaregistry.v1+json", body, response, callback);
        }

        private static void sendSchema(String path, Request request, Response response, Callback callback) {
            SchemaPages.page(path)
                    .map(page -> page.getBytes(StandardCharsets.UTF_8))
                    .ifPresentOrElse(
                            page -> send(HttpStatus.OK_200, "application/json", page, response, callback),
                            () -> Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404));
        }

        private static void send(int status, String type, byte[] body, Response response, Callback callback) {
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.write(true, ByteBuffer.wrap(body), callback);
        }

        private static byte[] body(Health health, Question question) throws JsonProcessingException {
            var body = JSON.createObjectNode();
            body.put("role", health.role()).put("status", word(health.isUp(question)));
            var parts = body.putArray("parts");
            health.parts()
                    .forEach(part -> parts.addObject()
                            .put("name", part.name())
                            .put("status", word(question.isUp(part)))
                            .put("detail", part.detail()));
            return (JSON.writeValueAsString(body) + '\n').getBytes(StandardCharsets.UTF_8);
        }

        private static String word(boolean up) {
            return up ? "up" : "down";
        }
    }
}

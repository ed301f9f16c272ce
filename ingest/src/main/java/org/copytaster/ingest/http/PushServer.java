package org.copytaster.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.source.SourceQuotas;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.tls.WatchedCertificate;
import org.copytaster.runtime.story.StoryStatuses;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The front door at work: an HTTP server that takes stories in until it is closed. */
public final class PushServer implements AutoCloseable {
    /** The largest request header, in bytes. */
    static final int HEADER_BYTES = 8192;

    private static final Logger LOG = LoggerFactory.getLogger(PushServer.class);
    private static final long IDLE_WHEN_FULL_MILLIS = 2_000;
    private static final int HTTP_THREADS = 16;
    private static final int CONNECTIONS = 8192;
    private static final long STOP_MILLIS = 8000;

    /** Connections that nobody uses are closed so soon after the stop began. */
    private static final long IDLE_AT_STOP_MILLIS = 200;

    private static final long TALLY_MILLIS = 60_000;

    private final Server server;
    private final ServerConnector connector;
    private final ExecutorService workers;
    private final AnswerCounts tally;
    private final WrongKeys wrongKeys;
    private final SlowHeads slowHeads;
    private final Optional<TlsEntrance> tls;

    private PushServer(
            Server server,
            ServerConnector connector,
            ExecutorService workers,
            AnswerCounts tally,
            WrongKeys wrongKeys,
            SlowHeads slowHeads,
            Optional<TlsEntrance> tls) {
        this.server = server;
        this.connector = connector;
        this.workers = workers;
        this.tally = tally;
        this.wrongKeys = wrongKeys;
        this.slowHeads = slowHeads;
        this.tls = tls;
    }

    /**
     * Opens the front door.
     *
     * @param sources who may push beside those with a key, as of now; nothing when no file of them is set
     * @param certificate what it shows of itself and whom it believes; plain HTTP without. Closed by the caller, after this
     * @param door where inputs go; it stays the caller's to close, after this
     * @param statuses where senders' questions are looked up; without, none is answered. Closed by the caller, after this
     * @param answered told the code of each answer
     * @throws IllegalArgumentException when strangers could push
     * @throws CannotListen when the port is taken
     */
    public static PushServer start(
            PushServerConfig settings,
            ApiKeys keys,
            Optional<Supplier<PushSources>> sources,
            Optional<WatchedCertificate> certificate,
            Door door,
            Optional<StoryStatuses> statuses,
            Consumer<String> answered) {
        return start(settings, keys, sources, certificate, door, statuses, answered, PushTimeouts.STANDARD);
    }

    static PushServer start(
            PushServerConfig settings,
            ApiKeys keys,
            Optional<Supplier<PushSources>> sources,
            Optional<WatchedCertificate> certificate,
            Door door,
            Optional<StoryStatuses> statuses,
            Consumer<String> answered,
            PushTimeouts patience) {
        settings.refuseStrangers(!keys.isEmpty() || sources.isPresent());
        var tally = new AnswerCounts(answered);
        var wrongKeys = new WrongKeys();
        var workers = workers();
        var server = server(tally);
        var tls = certificate.map(shown -> new TlsEntrance(shown, tally));
        var connector = connector(server, settings, patience, tls);
        var desk = new PushContext(
                door,
                settings.inputBytes(),
                new ContentCoding(settings.inputBytes()),
                patience,
                new SenderCheck(keys, sources, settings.anyone(), wrongKeys),
                tls,
                new SourceQuotas(),
                InstantSource.system());
        server.setHandler(new GracefulHandler(new StoriesHandler(
                desk,
                new SuperdeskAssets(sources.orElse(PushSources::none)),
                statuses.map(known -> new StoryLookups(known, door::hasTaken)),
                workers,
                new Semaphore(settings.inflight()),
                budget(settings, 4),
                budget(settings, 8),
                tally)));
        // Looked at every tenth of the request's time, so that none is open longer than that.
        var slowHeads = new SlowHeads(patience.request().toNanos() * 8 / 10);
        connector.addBean(slowHeads);
        var opened = new PushServer(server, connector, workers, tally, wrongKeys, slowHeads, tls);
        opened.open(settings, patience);
        return opened;
    }

    /** Room for this part of the heap, or for two bodies. */
    private static BodyBudget budget(PushServerConfig settings, int part) {
        return new BodyBudget(Math.max(Runtime.getRuntime().maxMemory() / part, 2L * settings.inputBytes()));
    }

    private static Server server(AnswerCounts tally) {
        var threads = new QueuedThreadPool(HTTP_THREADS, 4);
        threads.setName("http");
        var server = new Server(threads);
        server.setErrorHandler(new ProblemErrors(tally));
        server.setStopTimeout(STOP_MILLIS);
        return server;
    }

    private static ServerConnector connector(
            Server server, PushServerConfig settings, PushTimeouts patience, Optional<TlsEntrance> tls) {
        var http = new HttpConfiguration();
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        var plain = new HttpConnectionFactory(http);
        var factories =
                Stream.concat(tls.map(entrance -> entrance.before(plain.getProtocol())).stream(), Stream.of(plain));
        var connector = new ServerConnector(server, 1, 1, factories.toArray(ConnectionFactory[]::new));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP_MILLIS);
        connector.setIdleTimeout(patience.request().toMillis());
        var limit = new NetworkConnectionLimit(CONNECTIONS, connector);
        // With every place taken, those that do nothing make room within seconds.
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL_MILLIS);
        connector.addBean(limit);
        server.addConnector(connector);
        return connector;
    }

    /** Parsing takes a processor; a send may wait for metadata, so there are a few more than processors. */
    private static ExecutorService workers() {
        var number = new AtomicInteger();
        return Executors.newFixedThreadPool(
                Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
                task -> new Thread(task, "push-" + number.incrementAndGet()));
    }

    private void open(PushServerConfig settings, PushTimeouts patience) {
        try {
            server.start();
            every(TALLY_MILLIS, this::tell);
            every(patience.request().toMillis() / 10, this::closeSlow);
        } catch (IOException e) {
            close();
            throw new CannotListen(settings.host(), settings.port(), e);
        } catch (Exception e) {
            // Jetty's life cycle declares Exception; whatever it is, nothing may stay half open.
            close();
            throw new IllegalStateException("the front door did not open", e);
        }
    }

    private void every(long millis, Runnable task) {
        server.getScheduler()
                .schedule(
                        () -> {
                            task.run();
                            every(millis, task);
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }

    private void closeSlow() {
        int closed = slowHeads.look(System.nanoTime());
        for (int i = 0; i < closed; i++) {
            tally.count("slow-header");
        }
    }

    private void tell() {
        var news = tally.news();
        if (!news.isEmpty()) {
            LOG.info("pushes answered since the last such line: {}", news);
        }
        var guesses = wrongKeyNews();
        if (!guesses.isEmpty()) {
            LOG.warn("wrong keys since the last such line: {}", guesses);
        }
        var strangers = tlsNews();
        if (!strangers.isEmpty()) {
            LOG.warn("connections that came to no TLS since the last such line: {}", strangers);
        }
    }

    /** From where how many wrong keys came since the last call; empty when there were none. */
    String wrongKeyNews() {
        return wrongKeys.news();
    }

    /** From where how many connections came to no TLS since the last call, and why; empty when none did. */
    String tlsNews() {
        return tls.map(TlsEntrance::news).orElse("");
    }

    /** Where stories are pushed to. */
    public URI address() {
        var host = Optional.ofNullable(connector.getHost()).orElse("0.0.0.0");
        return URI.create((tls.isPresent() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + connector.getLocalPort() + StoriesHandler.PATH);
    }

    /** How many pushes were answered with what since the start, by {@code accepted} or the problem's code. */
    public Map<String, Long> counts() {
        return tally.counts();
    }

    /** Takes no more connections, finishes what is in flight within 8 s, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            // Jetty's life cycle declares Exception; the process is stopping anyway.
            LOG.warn("the front door was closed before all it had begun was answered", e);
        }
        workers.shutdown();
        tell();
    }
}

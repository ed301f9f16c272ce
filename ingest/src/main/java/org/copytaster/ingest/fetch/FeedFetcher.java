package org.copytaster.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.copytaster.ingest.feed.AnswerMeaning;
import org.copytaster.ingest.feed.PollOutcome;
import org.copytaster.ingest.feed.ShownLogin;
import org.copytaster.ingest.feed.Validators;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Fetches feeds over HTTP. Each connection, that of a redirect too, is made to an address that was looked at. Safe for several
 * threads.
 */
public final class FeedFetcher implements AutoCloseable {
    private static final int LOOKUPS = 8;
    private static final int THREADS = 12;
    /** The client itself watches the time; should it ever forget, a feed must not wait for good. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5";

    private final FetchLimits limits;
    private final Clock clock;
    private final ExecutorService lookups = Executors.newFixedThreadPool(LOOKUPS, FeedFetcher::daemon);
    private final QueuedThreadPool threads = threads();
    private final HttpClient publicOnly;
    private final HttpClient privateToo;

    private FeedFetcher(FetchLimits limits, NameLookup names, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        publicOnly = client(names, false);
        privateToo = client(names, true);
    }

    /** Begins to fetch within these limits. */
    public static FeedFetcher open(FetchLimits limits) {
        return open(limits, NameLookup.system(), Clock.systemUTC());
    }

    /**
     * The same with names looked up elsewhere.
     *
     * @param clock what Retry-After is reckoned by
     */
    static FeedFetcher open(FetchLimits limits, NameLookup names, Clock clock) {
        var fetcher = new FeedFetcher(limits, names, clock);
        start(fetcher.threads);
        for (var client : List.of(fetcher.publicOnly, fetcher.privateToo)) {
            start(client);
            leaveAnswersAsTheyAre(client);
        }
        return fetcher;
    }

    /** Redirects and logins are answers to us, and what is packed is unpacked by us, under a limit. */
    private static void leaveAnswersAsTheyAre(HttpClient client) {
        client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        client.getContentDecoderFactories().clear();
    }

    private static void start(LifeCycle part) {
        try {
            part.start();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not start", e);
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "feed-names");
        thread.setDaemon(true);
        return thread;
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("feed-http");
        threads.setDaemon(true);
        return threads;
    }

    private HttpClient client(NameLookup names, boolean mayBePrivate) {
        var connector = new ClientConnector();
        connector.setSelectors(1);
        var client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setSocketAddressResolver(new CheckedAddresses(names, mayBePrivate, lookups, limits.connect()));
        client.setConnectTimeout(limits.connect().toMillis());
        client.setIdleTimeout(limits.idle().toMillis());
        client.setDestinationIdleTimeout(limits.whole().toMillis());
        client.setMaxConnectionsPerDestination(2);
        client.setMaxResponseHeadersSize(limits.headBytes());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, "copytaster"));
        return client;
    }

    /** Fetches a feed; whatever happens is an outcome. */
    public CompletableFuture<PollOutcome> fetch(FetchOrder order) {
        return begun(order)
                .orTimeout(limits.whole().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(FetchFailure::outcome);
    }

    private CompletableFuture<PollOutcome> begun(FetchOrder order) {
        try {
            return new Journey(order, order.url(), 0, true, now().plus(limits.whole())).outcome();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(PollOutcome.failed("its URL is none that can be asked for"));
        }
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }

    /** Where a poll is, after how many redirects, whether all of them were for good, and when it must be over. */
    private final class Journey {
        private final FetchOrder order;
        private final URI url;
        private final int redirects;
        private final boolean isForGood;
        private final Duration deadline;

        Journey(FetchOrder order, URI url, int redirects, boolean isForGood, Duration deadline) {
            this.order = order;
            this.url = url;
            this.redirects = redirects;
            this.isForGood = isForGood;
            this.deadline = deadline;
        }

        CompletableFuture<PollOutcome> outcome() {
            var left = deadline.minus(now());
            if (left.isNegative() || left.isZero()) {
                return CompletableFuture.failedFuture(new TimeoutException());
            }
            var shown = order.validators().at(url);
            var collector = new AnswerCollector(limits.bodyBytes());
            request(shown).timeout(left.toMillis() + 1, TimeUnit.MILLISECONDS).send(collector);
            return collector.answer().thenCompose(answer -> read(answer, shown));
        }

        private Request request(Validators shown) {
            var client = order.mayBePrivate() ? privateToo : publicOnly;
            return client.newRequest(url).headers(headers -> {
                headers.put(HttpHeader.ACCEPT, ACCEPT);
                headers.put(HttpHeader.ACCEPT_ENCODING, "gzip");
                if (!shown.etag().isEmpty()) {
                    headers.put(HttpHeader.IF_NONE_MATCH, shown.etag());
                }
                if (!shown.lastModified().isEmpty()) {
                    headers.put(HttpHeader.IF_MODIFIED_SINCE, shown.lastModified());
                }
                order.loginAt(url).ifPresent(login -> headers.put(login.field(), login.shown()));
            });
        }

        private CompletableFuture<PollOutcome> read(HttpAnswer answer, Validators shown) {
            boolean asked = !shown.equals(Validators.none())
                    && !(shown.etag().isEmpty() && shown.lastModified().isEmpty());
            var meaning = AnswerMeaning.of(url, answer.head(), asked, shownLogin(), clock.instant());
            if (meaning instanceof AnswerMeaning.Elsewhere elsewhere) {
                return redirected(elsewhere);
            }
            if (meaning instanceof AnswerMeaning.Over over) {
                return CompletableFuture.completedFuture(over.outcome());
            }
            return CompletableFuture.completedFuture(
                    meaning instanceof AnswerMeaning.Unchanged ? new PollOutcome.Unchanged(moved()) : unpacked(answer));
        }

        private ShownLogin shownLogin() {
            if (order.login().isEmpty()) {
                return ShownLogin.NONE;
            }
            return order.loginAt(url).isPresent() ? ShownLogin.SHOWN : ShownLogin.KEPT_BACK;
        }

        private CompletableFuture<PollOutcome> redirected(AnswerMeaning.Elsewhere elsewhere) {
            if (redirects == limits.redirects()) {
                return CompletableFuture.completedFuture(
                        PollOutcome.failed("it sends its reader on more than " + limits.redirects() + " times"));
            }
            return new Journey(order, elsewhere.to(), redirects + 1, isForGood && elsewhere.isForGood(), deadline)
                    .outcome();
        }

        private Optional<URI> moved() {
            return redirects > 0 && isForGood ? Optional.of(url) : Optional.empty();
        }

        private PollOutcome unpacked(HttpAnswer answer) {
            var head = answer.head();
            var body = Unpacked.of(answer.body(), head.header("content-encoding"), limits.bodyBytes());
            if (body instanceof Unpacked.Unreadable unreadable) {
                return PollOutcome.failed(unreadable.why());
            }
            var validators = new Validators(url.toString(), head.header("etag"), head.header("last-modified"));
            return new PollOutcome.Fetched(((Unpacked.Whole) body).content(), validators, moved());
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
        stop(publicOnly);
        stop(privateToo);
        stop(threads);
    }

    private static void stop(LifeCycle part) {
        try {
            part.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client does not stop", e);
        }
    }
}

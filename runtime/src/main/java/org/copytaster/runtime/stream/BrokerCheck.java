package org.copytaster.runtime.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.copytaster.runtime.health.HealthPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the brokers every two seconds whether they are there. */
public final class BrokerCheck implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCheck.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    /** An answer older than this is no answer. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<String, String> client;
    private final BrokerPresence presence;
    private final Thread thread = new Thread(this::run, "broker-pulse");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);
    /** The thread's own. Made at a beat and not before: a host name that nobody knows yet makes no client. */
    private Optional<Admin> admin = Optional.empty();

    private volatile Optional<Long> answered = Optional.empty();
    private volatile String detail = "not asked yet";
    private volatile Optional<BrokerFailure> hopeless = Optional.empty();

    private BrokerCheck(Map<String, String> client) {
        this.client = Map.copyOf(client);
        presence = new BrokerPresence(FRESH, turn -> log(servers(), turn));
    }

    /**
     * Starts asking.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public static BrokerCheck start(Map<String, String> client) {
        var pulse = new BrokerCheck(client);
        pulse.thread.setDaemon(true);
        pulse.thread.start();
        return pulse;
    }

    /**
     * Waits for the first answer, however long it takes: a broker that is not up yet is no failure.
     *
     * @param say called once when there is something to wait for
     * @throws BrokerFailure when waiting will not help: the brokers refuse who we are
     * @throws InterruptedException when the process is stopping
     */
    public void awaitAnswer(Consumer<String> say) throws InterruptedException {
        var isWaiting = false;
        while (!first.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (hopeless.isPresent()) {
                throw hopeless.get();
            }
            if (!isWaiting) {
                say.accept("waiting for the broker at " + servers());
                isWaiting = true;
            }
        }
        if (isWaiting) {
            say.accept("the broker at " + servers() + " answers");
        }
    }

    private String servers() {
        return client.getOrDefault("bootstrap.servers", "");
    }

    /** One line for a loss and one for the return, whatever Kafka's clients have to say in between. */
    static void log(String servers, BrokerPresence.Turn turn) {
        if (turn instanceof BrokerPresence.Turn.Lost lost) {
            LOG.atWarn()
                    .addKeyValue("servers", servers)
                    .addKeyValue("since", lost.since())
                    .log("broker lost: it does not answer");
        } else if (turn instanceof BrokerPresence.Turn.Back back) {
            LOG.atInfo()
                    .addKeyValue("servers", servers)
                    .addKeyValue("seconds", back.silent().toSeconds())
                    .log("broker back: it answers again");
        }
    }

    private void run() {
        try {
            do {
                beat();
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } finally {
            admin.ifPresent(open -> open.close(Duration.ZERO));
        }
    }

    private void beat() throws InterruptedException {
        try {
            var timeout = new DescribeClusterOptions().timeoutMs((int) EVERY.toMillis());
            var nodes = admin().describeCluster(timeout).nodes().get();
            answered = Optional.of(System.nanoTime());
            detail = nodes.size() + (nodes.size() == 1 ? " broker" : " brokers");
            presence.answered(Instant.now());
            first.countDown();
        } catch (ExecutionException e) {
            missed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptException e) {
            throw new InterruptedException("closing");
        } catch (KafkaException e) {
            missed(e);
        }
    }

    private Admin admin() {
        if (admin.isEmpty()) {
            admin = Optional.of(AdminClients.of(client));
        }
        return admin.get();
    }

    private void missed(Throwable cause) {
        detail = "no answer from " + servers() + ": " + reason(cause);
        presence.missed(Instant.now());
        BrokerRefusal.inWords(cause)
                .ifPresent(refusal ->
                        hopeless = Optional.of(new BrokerFailure("at " + servers() + ": " + refusal, cause)));
    }

    /** What Kafka says last is what it means: "failed to create" because of "no resolvable bootstrap urls". */
    private static String reason(Throwable failure) {
        var reason = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            reason = cause;
        }
        return String.valueOf(reason.getMessage());
    }

    /** Live always, since a broker may come back; ready when it has answered within ten seconds. */
    public HealthPart part() {
        var fresh = answered.filter(then -> System.nanoTime() - then < FRESH.toNanos())
                .isPresent();
        return new HealthPart("broker", true, fresh, detail);
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}

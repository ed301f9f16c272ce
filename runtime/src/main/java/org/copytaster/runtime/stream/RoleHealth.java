package org.copytaster.runtime.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.health.Health;
import org.copytaster.runtime.health.Health.Question;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.health.HealthServer;
import org.copytaster.runtime.metrics.Metric;
import org.copytaster.runtime.metrics.PrometheusMeters;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;

/** The health and the metrics of a role from its first moment on, also while it waits for its broker. */
public final class RoleHealth {
    /** Whether it does its work. */
    public static final Metric READY =
            Metric.gauge("copytaster_ready", "1 while /health/ready says up, else 0.", "role");

    /** Whether its broker answers. */
    public static final Metric BROKER =
            Metric.gauge("copytaster_broker_answers", "1 while a broker answered within ten seconds, else 0.", "role");

    /** What is declared here. */
    public static final List<Metric> METRICS = List.of(READY, BROKER);

    private final String role;
    private final BrokerCheck brokers;
    private final List<Supplier<List<HealthPart>>> parts = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    private RoleHealth(String role, BrokerCheck brokers) {
        this.role = role;
        this.brokers = brokers;
    }

    /**
     * Begins to ask the brokers and to answer on the health port.
     *
     * @param meters what it shows under /metrics; closed by the caller
     * @param say called with the address where it answers
     * @throws org.copytaster.runtime.PortTaken when the health port cannot be had
     */
    public static RoleHealth open(
            Closing closing,
            String role,
            BrokerConfig broker,
            HealthConfig health,
            PrometheusMeters meters,
            Consumer<String> say) {
        var watch = new RoleHealth(role, closing.add(BrokerCheck.start(broker.properties())));
        meters.read(READY, () -> watch.health().isUp(Question.READY) ? 1 : 0, role);
        meters.read(BROKER, () -> watch.brokers.part().ready() ? 1 : 0, role);
        var server = closing.add(HealthServer.start(health, watch::health, meters::scrape));
        var address = "http://" + health.host() + ":" + server.port();
        say.accept("health on " + address + "/health/ready, metrics on " + address + "/metrics");
        return watch;
    }

    /**
     * Waits until the brokers answer.
     *
     * @throws BrokerFailure when waiting will not help
     * @throws InterruptedException when the process is stopping
     */
    public void awaitBroker(Consumer<String> say) throws InterruptedException {
        brokers.awaitAnswer(say);
    }

    /** Asks these parts too. */
    public void ask(Supplier<List<HealthPart>> moreParts) {
        parts.add(moreParts);
    }

    /** Asks these parts too; from now on the role counts as started. */
    public void over(Supplier<List<HealthPart>> moreParts) {
        ask(moreParts);
        started = true;
    }

    private Health health() {
        var all = new ArrayList<HealthPart>();
        all.add(brokers.part());
        parts.forEach(more -> all.addAll(more.get()));
        if (!started) {
            all.add(new HealthPart(role, true, false, "STARTING"));
        }
        return new Health(role, all);
    }
}

package org.copytaster.runtime.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.copytaster.runtime.Closing;
import org.copytaster.runtime.health.Health;
import org.copytaster.runtime.health.HealthServer;
import org.copytaster.runtime.health.Vital;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;

/** Tells how a role is from its first moment, also while it waits for its broker. */
public final class Watch {
    private final String role;
    private final BrokerPulse pulse;
    private final List<Supplier<List<Vital>>> parts = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    private Watch(String role, BrokerPulse pulse) {
        this.role = role;
        this.pulse = pulse;
    }

    /**
     * Begins to ask the brokers and to answer on the health port.
     *
     * @param say told where it answers
     * @throws org.copytaster.runtime.PortTaken when the health port cannot be had
     */
    public static Watch open(
            Closing closing, String role, BrokerConfig broker, HealthConfig health, Consumer<String> say) {
        var watch = new Watch(role, closing.add(BrokerPulse.start(broker.properties())));
        var server = closing.add(HealthServer.start(health, watch::health));
        say.accept("health on http://" + health.host() + ":" + server.port() + "/health/ready");
        return watch;
    }

    /**
     * Waits until the brokers answer.
     *
     * @throws BrokerFailure when waiting will not help
     * @throws InterruptedException when the process is stopping
     */
    public void awaitBroker(Consumer<String> say) throws InterruptedException {
        pulse.awaitAnswer(say);
    }

    /** Watches these parts too; from now on the role counts as started. */
    public void over(Supplier<List<Vital>> vitals) {
        parts.add(vitals);
        started = true;
    }

    private Health health() {
        var vitals = new ArrayList<Vital>();
        vitals.add(pulse.vital());
        parts.forEach(part -> vitals.addAll(part.get()));
        if (!started) {
            vitals.add(new Vital(role, true, false, "STARTING"));
        }
        return new Health(role, vitals);
    }
}

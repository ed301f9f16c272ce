package org.copytaster.streams;

import java.util.List;
import org.apache.kafka.streams.Topology;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.streams.settings.StreamConfig;

/** A role that is one stream: what it is called, how it runs and what flows through it. */
public interface StreamRole {
    /** The role's name, for example enrich; its settings and its consumer group begin with it. */
    String name();

    /**
     * How its stream runs. Reads every setting of the role, so that a bad value is named before anything starts.
     *
     * @throws RuntimeException naming the setting that makes no sense
     */
    StreamConfig config(Settings settings);

    /** Every setting that the role reads. */
    List<Setting<?>> settings();

    /** Where it answers questions about its health. */
    HealthConfig health(Settings settings);

    /** What it must be allowed on the brokers; says of each topic in {@link #topology} what the role does with it. */
    Access access();

    /**
     * Waits for what its stream needs besides brokers and topics; most need nothing.
     *
     * @return the role with that at hand
     * @throws InterruptedException when the process is stopping
     */
    default StreamRole prepared(RoleStart start) throws InterruptedException {
        return this;
    }

    /**
     * What flows where. May take seconds: models are read. Needs no broker.
     *
     * @param meters where it tells what it counts and measures
     */
    Topology topology(Settings settings, Meters meters);
}

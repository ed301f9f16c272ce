package org.copytaster.runtime.stream;

import java.util.Map;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.Settings;

/** What every Kafka client of this process is given. */
public final class Clients {
    private Clients() {}

    /** bootstrap.servers and whatever stands under kafka. */
    public static Map<String, String> of(Settings settings) {
        return BrokerConfig.from(settings).properties();
    }
}

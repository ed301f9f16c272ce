package org.copytaster.standalone.stream;

import java.util.HashMap;
import java.util.Map;
import org.copytaster.standalone.settings.Setting;
import org.copytaster.standalone.settings.Settings;

/** What every Kafka client of this process is told. */
public final class Clients {
    private Clients() {}

    /** bootstrap.servers and whatever stands under kafka. */
    public static Map<String, String> of(Settings settings) {
        var client = new HashMap<>(settings.under(Setting.KAFKA));
        client.put("bootstrap.servers", settings.text("bootstrap.servers"));
        return Map.copyOf(client);
    }
}

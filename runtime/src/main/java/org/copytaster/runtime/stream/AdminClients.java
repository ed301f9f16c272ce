package org.copytaster.runtime.stream;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Clients that ask brokers about the cluster. */
public final class AdminClients {
    /** How long a question may take, in seconds. */
    public static final int LIMIT_SECONDS = 15;

    private AdminClients() {}

    /**
     * A client whose questions end after {@link #LIMIT_SECONDS}. By Kafka's own default they go on for a minute, and so
     * does the close of a client that nobody answers.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public static Admin of(Map<String, String> client) {
        var settings = new HashMap<String, Object>(client);
        var limit = Integer.toString(LIMIT_SECONDS * 1000);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, limit);
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, limit);
        return Admin.create(settings);
    }
}

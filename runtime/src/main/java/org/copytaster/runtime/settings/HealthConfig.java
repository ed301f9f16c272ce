package org.copytaster.runtime.settings;

/**
 * Where a role answers questions about its health.
 *
 * @param host the address it listens on
 * @param port 0 to 65535; 0 takes a free one
 * @param setting the key that sets the port
 */
public record HealthConfig(String host, int port, String setting) {
    /** The address of all health ports. */
    public static final Setting<String> HOST = Setting.text(
            "health.host", "127.0.0.1", "The address that the health ports listen on; 0.0.0.0 in a container.");

    /** A role's health port. */
    public static Setting<Integer> port(String role, int fallback) {
        return Setting.port(
                role + ".health.port",
                fallback,
                "The port for questions about the health of " + role
                        + " (/health/live, /health/ready) and for its metrics (/metrics); 0 takes a free one.");
    }

    /**
     * Reads health.host and the role's own port.
     *
     * @throws InvalidSetting when the port is none
     */
    public static HealthConfig from(Settings settings, Setting<Integer> port) {
        return new HealthConfig(settings.get(HOST), settings.get(port), port.key());
    }
}

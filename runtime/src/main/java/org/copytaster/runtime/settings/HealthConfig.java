package org.copytaster.runtime.settings;

/**
 * Where a role says how it is.
 *
 * @param host the address it listens on
 * @param port 0 to 65535; 0 takes a free one
 * @param setting the key that sets the port
 */
public record HealthConfig(String host, int port, String setting) {
    /**
     * Reads health.host and the role's own port.
     *
     * @throws InvalidSetting when the port is none
     */
    public static HealthConfig from(Settings told, String role) {
        var setting = role + ".health.port";
        return new HealthConfig(told.text("health.host"), told.port(setting), setting);
    }
}

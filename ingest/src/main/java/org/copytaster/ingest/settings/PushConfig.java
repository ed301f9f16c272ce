package org.copytaster.ingest.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.copytaster.ingest.http.Caller;
import org.copytaster.ingest.http.PushSettings;
import org.copytaster.runtime.settings.Settings;

/**
 * How copy is pushed to the ingest role.
 *
 * @param door how the front door stands
 * @param keyFile where the senders' keys are; none is asked for without
 */
public record PushConfig(PushSettings door, Optional<Path> keyFile) {
    /** The key that sets the port. */
    public static final String PORT = "ingest.http.port";

    /**
     * Reads what stands under ingest.http.
     *
     * @param inputBytes the largest input, in bytes
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static PushConfig from(Settings told, int inputBytes) {
        var anyone = new Caller(
                told.text("ingest.http.source"), Optional.of(told.text("ingest.provider")), told.zone("ingest.zone"));
        var door = new PushSettings(
                told.text("ingest.http.host"),
                told.port(PORT),
                told.number("ingest.http.inflight", 1),
                inputBytes,
                told.flag("ingest.http.keyless"),
                anyone);
        var keyFile = Optional.of(told.text("ingest.http.key.file")).filter(name -> !name.isBlank());
        return new PushConfig(door, keyFile.map(Path::of));
    }
}

package org.copytaster.ingest.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.copytaster.ingest.http.PushServerConfig;
import org.copytaster.ingest.http.Sender;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * How copy is pushed to the ingest role.
 *
 * @param server where and how it listens
 * @param keyFile where the senders' keys are; none is asked for without
 * @param status whether it tells senders what became of their stories
 */
public record PushConfig(PushServerConfig server, Optional<Path> keyFile, boolean status) {
    /** The address of the front door. */
    public static final Setting<String> HOST = Setting.text(
            "ingest.http.host",
            "127.0.0.1",
            "The address of the front door; others than loopback need ingest.http.key.file.");

    /** The port of the front door. */
    public static final Setting<Integer> PORT =
            Setting.port("ingest.http.port", 8480, "The port of the front door; 0 takes a free one.");

    /** Who pushes when no key says it. */
    public static final Setting<String> SOURCE = Setting.text(
            "ingest.http.source", "http", "The name of the sender that pushes come from, unless its key says it.");

    /** The senders' keys. */
    public static final Setting<Optional<Path>> KEY_FILE = Setting.file(
            "ingest.http.key.file",
            "A file with the senders' keys, a line each: [SOURCE [PROVIDER]] KEY; empty: no key is asked for.");

    /** Whether strangers may push. */
    public static final Setting<Boolean> KEYLESS = Setting.flag(
            "ingest.http.keyless", false, "Take pushes without a key on an address other than loopback too.");

    /** How many pushes are worked on at once. */
    public static final Setting<Integer> INFLIGHT =
            Setting.number("ingest.http.inflight", 256, 1, "How many pushes may wait for the brokers at once.");

    /** Whether senders may ask. */
    public static final Setting<Boolean> STATUS = Setting.flag(
            "ingest.http.status",
            true,
            "Answer GET /v1/stories?id= with what became of a story; takes 34 MB of heap for a million stories.");

    /** What is declared here. */
    public static final List<Setting<?>> SETTINGS = List.of(HOST, PORT, SOURCE, KEY_FILE, KEYLESS, INFLIGHT, STATUS);

    /**
     * Reads what stands under ingest.http.
     *
     * @param inputBytes the largest input, in bytes
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static PushConfig from(Settings settings, int inputBytes) {
        var anyone = new Sender(
                settings.get(SOURCE),
                Optional.of(settings.get(IngestConfig.PROVIDER)),
                settings.get(IngestConfig.ZONE));
        var server = new PushServerConfig(
                settings.get(HOST),
                settings.get(PORT),
                settings.get(INFLIGHT),
                inputBytes,
                settings.get(KEYLESS),
                anyone);
        return new PushConfig(server, settings.get(KEY_FILE), settings.get(STATUS));
    }
}

package org.copytaster.ingest.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.http.PushServerConfig;
import org.copytaster.ingest.source.Sender;
import org.copytaster.ingest.tls.TlsFiles;
import org.copytaster.runtime.UsageFault;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;

/**
 * How copy is pushed to the ingest role.
 *
 * @param server where and how it listens
 * @param sourcesFile where the sources are that may push
 * @param keyFile where the senders' keys are; none is asked for without it and sources
 * @param tls where its certificates are; nothing where it speaks plain HTTP
 * @param status whether it tells senders what became of their stories
 */
public record PushConfig(
        PushServerConfig server,
        Optional<Path> sourcesFile,
        Optional<Path> keyFile,
        Optional<TlsFiles> tls,
        boolean status) {
    /** The address of the front door. */
    public static final Setting<String> HOST = Setting.text(
            "ingest.http.host",
            "127.0.0.1",
            "The address of the front door; others than loopback need ingest.sources.file or ingest.http.key.file.");

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

    /** Who may push, by name. */
    public static final Setting<Optional<Path>> SOURCES_FILE = Setting.file(
            "ingest.sources.file",
            "A YAML file of the sources that may push: their agencies, keys or signatures, quotas; read again when it changes.");

    /** What the door shows of itself. */
    public static final Setting<Optional<Path>> TLS_CERTIFICATE = Setting.file(
            "ingest.http.tls.certificate",
            "A PEM file of the front door's certificate and those of its signers; read again when it changes; empty: the door"
                    + " speaks HTTP without TLS.");

    /** The door's private key. */
    public static final Setting<Optional<Path>> TLS_KEY = Setting.file(
            "ingest.http.tls.key", "A PEM file of the private key (PKCS#8, not encrypted) of that certificate.");

    /** Who signs senders' certificates. */
    public static final Setting<Optional<Path>> TLS_CLIENTS = Setting.file(
            "ingest.http.tls.clients",
            "A PEM file of the authorities that sign senders' certificates; empty: no sender is asked for one.");

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
    public static final List<Setting<?>> SETTINGS = List.of(
            HOST,
            PORT,
            SOURCE,
            SOURCES_FILE,
            KEY_FILE,
            KEYLESS,
            TLS_CERTIFICATE,
            TLS_KEY,
            TLS_CLIENTS,
            INFLIGHT,
            STATUS);

    /**
     * Reads what stands under ingest.http.
     *
     * @param inputBytes the largest input, in bytes
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     * @throws UsageFault when settings do not fit each other
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
        return new PushConfig(
                server, settings.get(SOURCES_FILE), settings.get(KEY_FILE), tls(settings), settings.get(STATUS));
    }

    /** The files of keys and certificates that the door itself is given: nobody's copy. */
    public List<Path> secretFiles() {
        return Stream.concat(
                        keyFile.stream(),
                        tls.stream()
                                .flatMap(files -> Stream.concat(
                                        Stream.of(files.key(), files.certificate()), files.clients().stream())))
                .toList();
    }

    private static Optional<TlsFiles> tls(Settings settings) {
        var certificate = settings.get(TLS_CERTIFICATE);
        var key = settings.get(TLS_KEY);
        var clients = settings.get(TLS_CLIENTS);
        if (certificate.isPresent() != key.isPresent()) {
            throw new UsageFault(
                    TLS_CERTIFICATE.key() + " and " + TLS_KEY.key() + " belong together: set both or neither");
        }
        if (clients.isPresent() && certificate.isEmpty()) {
            throw new UsageFault(TLS_CLIENTS.key() + " is set, and the door speaks no TLS: set " + TLS_CERTIFICATE.key()
                    + " and " + TLS_KEY.key() + " too");
        }
        if (clients.isPresent() && settings.get(SOURCES_FILE).isEmpty()) {
            throw new UsageFault(
                    TLS_CLIENTS.key() + " is set, and nothing says whose copy a certificate may bring: set "
                            + SOURCES_FILE.key() + " too");
        }
        return certificate.flatMap(chain -> key.map(secret -> new TlsFiles(chain, secret, clients)));
    }
}

package org.copytaster.ingest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.copytaster.ingest.http.CannotListen;
import org.copytaster.ingest.http.PushServer;
import org.copytaster.ingest.http.PushServerConfig;
import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.settings.PushConfig;
import org.copytaster.ingest.source.ApiKeys;
import org.copytaster.ingest.source.PushSources;
import org.copytaster.ingest.source.SourcesFile;
import org.copytaster.ingest.source.WatchedSources;
import org.copytaster.ingest.stream.Door;
import org.copytaster.ingest.stream.IngestMeters;
import org.copytaster.ingest.stream.ProducerProperties;
import org.copytaster.ingest.tls.TlsFiles;
import org.copytaster.ingest.tls.WatchedCertificate;
import org.copytaster.runtime.FileFault;
import org.copytaster.runtime.PortTaken;
import org.copytaster.runtime.health.HealthPart;
import org.copytaster.runtime.stream.StatusIndex;
import org.copytaster.schemas.stream.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in for pushes: the HTTP server and the producer behind it. */
public final class PushDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PushDoor.class);

    private final Door door;
    private final PushServer server;
    private final Optional<StatusIndex> statuses;
    private final Optional<WatchedSources> sources;
    private final Optional<WatchedCertificate> certificate;

    private PushDoor(
            Door door,
            PushServer server,
            Optional<StatusIndex> statuses,
            Optional<WatchedSources> sources,
            Optional<WatchedCertificate> certificate) {
        this.door = door;
        this.server = server;
        this.statuses = statuses;
        this.sources = sources;
        this.certificate = certificate;
    }

    /**
     * Opens the door.
     *
     * @throws IllegalArgumentException when the settings make no sense, or would let strangers push
     * @throws UncheckedIOException when the key file cannot be read
     * @throws org.copytaster.runtime.yaml.YamlFault when the file of sources makes no sense
     * @throws PortTaken when the port is taken
     */
    public static PushDoor open(IngestConfig config) {
        return open(config, IngestMeters.none());
    }

    /**
     * The same, which counts what comes.
     *
     * @param meters where it counts
     */
    public static PushDoor open(IngestConfig config, IngestMeters meters) {
        var keys = keys(config.push());
        meters.admit(keys.providers());
        var sources = sourcesFile(config).map(WatchedSources::open);
        sources.ifPresent(watched -> watched.follow(meters::expect));
        try {
            return open(config, meters, keys, sources);
        } catch (RuntimeException e) {
            sources.ifPresent(WatchedSources::close);
            throw e;
        }
    }

    private static PushDoor open(
            IngestConfig config, IngestMeters meters, ApiKeys keys, Optional<WatchedSources> sources) {
        var certificate = config.push().tls().map(WatchedCertificate::open);
        meters.certificateEnds(certificate.map(watched -> () -> watched.get().end()));
        try {
            return open(config, meters, keys, sources, certificate);
        } catch (RuntimeException e) {
            certificate.ifPresent(WatchedCertificate::close);
            throw e;
        }
    }

    private static PushDoor open(
            IngestConfig config,
            IngestMeters meters,
            ApiKeys keys,
            Optional<WatchedSources> sources,
            Optional<WatchedCertificate> certificate) {
        var broker = config.broker();
        var door = Door.open(
                config.parsers(),
                ProducerProperties.forSenders(broker.bootstrapServers()),
                broker.properties(),
                meters);
        var statuses = config.push().status()
                ? Optional.of(StatusIndex.start(Topics.standard().status(), broker.properties()))
                : Optional.<StatusIndex>empty();
        try {
            var known = sources.<Supplier<PushSources>>map(
                    watched -> () -> watched.get().pushing());
            var server = server(config.push().server(), keys, known, certificate, door, statuses, meters);
            return new PushDoor(door, server, statuses, sources, certificate);
        } catch (RuntimeException e) {
            statuses.ifPresent(StatusIndex::close);
            door.close();
            throw e;
        }
    }

    private static PushServer server(
            PushServerConfig settings,
            ApiKeys keys,
            Optional<Supplier<PushSources>> sources,
            Optional<WatchedCertificate> certificate,
            Door door,
            Optional<StatusIndex> statuses,
            IngestMeters meters) {
        try {
            return PushServer.start(
                    settings, keys, sources, certificate, door, statuses.map(index -> index), meters::answered);
        } catch (CannotListen e) {
            throw PortTaken.of("the front door", settings.host(), settings.port(), PushConfig.PORT.key(), e);
        }
    }

    private static Optional<SourcesFile> sourcesFile(IngestConfig config) {
        return config.push()
                .sourcesFile()
                .map(path -> new SourcesFile(
                        path, config.parsers().formats(), name -> Optional.ofNullable(System.getenv(name))))
                .map(file -> file.besides(config.push().secretFiles()))
                .map(file -> asksForCertificates(config) ? file : file.withoutCertificates());
    }

    private static boolean asksForCertificates(IngestConfig config) {
        return config.push().tls().flatMap(TlsFiles::clients).isPresent();
    }

    private static ApiKeys keys(PushConfig config) {
        if (config.keyFile().isEmpty()) {
            return ApiKeys.none();
        }
        var file = config.keyFile().get();
        try {
            warnOfOthers(file);
            return told(ApiKeys.read(file, config.server().anyone()));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UncheckedIOException unreadable(Path file, IOException failure) {
        return new UncheckedIOException(
                "cannot read the key file " + file + " (ingest.http.key.file): " + FileFault.inWords(failure), failure);
    }

    /**
     * Reads the files of sources, keys and certificates, so that a fault in them is told before the brokers are waited for.
     *
     * @throws IllegalArgumentException when the settings or a file make no sense, or would let strangers push
     * @throws UncheckedIOException when the key file cannot be read
     */
    static void requireKeys(IngestConfig ingest) {
        sourcesFile(ingest).ifPresent(SourcesFile::read);
        var config = ingest.push();
        config.tls().ifPresent(TlsFiles::read);
        config.keyFile().ifPresent(file -> {
            try {
                var unused = ApiKeys.read(file, config.server().anyone());
            } catch (IOException e) {
                throw unreadable(file, e);
            }
        });
    }

    /** Whoever reads the file has the keys; whoever writes it gives himself one. */
    private static void warnOfOthers(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var others = PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .substring(3);
        if (!others.equals("------")) {
            LOG.warn("the key file {} is open to others on this machine ({}): chmod 600 it", file, others);
        }
    }

    private static ApiKeys told(ApiKeys keys) {
        warnings(keys).forEach(LOG::warn);
        return keys;
    }

    /** What the operator should know of these keys. */
    static List<String> warnings(ApiKeys keys) {
        return Stream.of(
                        // Their stories had other ids up to release 0.1: the authority in a guid counted for them too.
                        warning(
                                "keys without a PROVIDER speak under their source's own name: %s. To let one speak for"
                                        + " any agency, write SOURCE * KEY",
                                keys.withoutProvider()),
                        warning(
                                "keys with fewer than " + ApiKeys.ADVISED + " characters (128 bits in base64): %s. To"
                                        + " make a longer one: head -c 24 /dev/urandom | base64",
                                keys.withShortKey()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> warning(String words, List<String> sources) {
        return sources.isEmpty() ? Optional.empty() : Optional.of(words.formatted(String.join(", ", sources)));
    }

    /** Where stories are pushed to. */
    public URI address() {
        return server.address();
    }

    /** Where pushes are taken, whether the brokers acknowledge them, and how many wrong keys were shown. */
    public HealthPart health() {
        var producer = door.health("front door");
        return new HealthPart(
                producer.name(), producer.live(), producer.ready(), detail(address(), producer.detail(), counts()));
    }

    /** How far the look-ups of stories are; nothing when none is answered. */
    public Optional<HealthPart> lookups() {
        return statuses.map(StatusIndex::health);
    }

    static String detail(URI address, String producer, Map<String, Long> counts) {
        var wrongKeys = counts.getOrDefault("wrong-key", 0L);
        return address + ": " + producer + (wrongKeys == 0 ? "" : "; wrong keys since the start: " + wrongKeys);
    }

    /** How many pushes were answered with what; see {@link PushServer#counts}. */
    public Map<String, Long> counts() {
        return server.counts();
    }

    /** The sources that are in force; nothing when there is no file of them. */
    public Optional<WatchedSources> sources() {
        return sources;
    }

    /** When its certificate ends; nothing where it speaks plain HTTP. */
    public Optional<HealthPart> certificate() {
        return certificate.map(WatchedCertificate::health);
    }

    /** Finishes what is in flight, within 18 s. */
    @Override
    public void close() {
        server.close();
        certificate.ifPresent(WatchedCertificate::close);
        sources.ifPresent(WatchedSources::close);
        statuses.ifPresent(StatusIndex::close);
        door.close();
    }
}

package org.copytaster.standalone.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.internals.Exit;
import org.apache.kafka.metadata.storage.Formatter;
import org.copytaster.runtime.stream.BrokerFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One KRaft node, broker and controller, in this JVM, on loopback, its data in one folder. Kafka's server classes are
 * not a public API: nothing outside this class may know them.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String HOST = "127.0.0.1";
    private static final int TRIES = 3;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @param folder its data; kept from one start to the next
     * @param port where it listens on loopback; 0 takes a free one
     * @throws BrokerFailure when the folder cannot be used or the port is taken
     */
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * The same with other settings of the broker, which win over ours.
     *
     * @param more under Kafka's own names
     */
    static EmbeddedBroker start(Path folder, int port, Map<String, String> more) {
        requireFree(port);
        format(folder);
        Exit.setHaltProcedure((status, message) -> end(BrokerEnd.in(folder)));
        for (var attempt = 1; ; attempt++) {
            var listening = port == 0 ? freePort() : port;
            try {
                return started(folder, listening, more);
            } catch (RuntimeException e) {
                // The acceptor dies of a port that somebody took meanwhile; the type says no more than "runtime".
                if (port != 0 || attempt == TRIES) {
                    throw new BrokerFailure(
                            "cannot start the embedded Kafka on " + HOST + ":" + listening + ": " + e.getMessage()
                                    + ". Is the port taken? Choose another with --port, or leave it out.",
                            e);
                }
                LOG.warn("the embedded Kafka did not start on port {}, trying another", listening, e);
            }
        }
    }

    /** Found out before anything is started: a broker that dies of it leaves behind what the streams' stores no longer fit. */
    private static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new BrokerFailure(
                    "the embedded Kafka cannot listen on " + HOST + ":" + port + " (" + e.getMessage()
                            + "). Is the port taken? Choose another with --port, or leave it out.",
                    e);
        }
    }

    /** Kafka halts without a word when its last folder fails. Nothing can be closed any more: its locks may be held. */
    private static void end(BrokerEnd end) {
        LOG.error(end.sentence());
        Runtime.getRuntime().halt(end.exitCode());
    }

    private static EmbeddedBroker started(Path folder, int port, Map<String, String> more) {
        var properties = properties(folder, port, freePort());
        properties.putAll(more);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        try {
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (RuntimeException e) {
            server.shutdown(); // a half-started broker keeps threads that keep the JVM alive
            throw e;
        }
    }

    private static void format(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(folder);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setPrintStream(silence)
                    .run();
        } catch (Exception e) {
            // Formatter.run declares Exception; whatever it is, this folder cannot hold a broker.
            throw new BrokerFailure("cannot use " + folder + " for the embedded Kafka: " + e, e);
        }
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", folder.toString(),
                "listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort,
                "advertised.listeners", "PLAINTEXT://" + HOST + ":" + port,
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters", "1@" + HOST + ":" + controllerPort,
                "auto.create.topics.enable", "false"));
        for (var ofOne : List.of(
                "offsets.topic.replication.factor",
                "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr",
                "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr")) {
            properties.put(ofOne, "1");
        }
        properties.putAll(Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                // 3 s by default, for groups of many members to gather: here there is one.
                "group.initial.rebalance.delay.ms", "0",
                // A killed broker waits for its own dead registration to run out before it is back: 9 s by default.
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "1000",
                // 128 MiB of heap by default.
                "log.cleaner.dedupe.buffer.size", "4194304"));
        return properties;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /** Where clients reach it: host:port. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

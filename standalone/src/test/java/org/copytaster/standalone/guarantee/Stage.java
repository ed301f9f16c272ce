package org.copytaster.standalone.guarantee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.runtime.stream.Cluster;
import org.copytaster.schemas.stream.Topics;

/** A broker and the three roles, each a process, on free ports of loopback and in one temporary folder. A role may have a second instance. */
final class Stage implements AutoCloseable {
    /** Of all processes of a stage; a busy machine needs a while. */
    static final Duration START = Duration.ofSeconds(90);

    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int PARTITIONS = 2;

    private final Path folder;
    private final Path said;
    private final Map<Part, ChildProcess> processes = new EnumMap<>(Part.class);
    private final Map<Part, ChildProcess> seconds = new EnumMap<>(Part.class);
    private final Map<Part, Integer> starts = new EnumMap<>(Part.class);
    private final Map<Part, Integer> healthPorts = new EnumMap<>(Part.class);
    private final Map<String, String> settings = new HashMap<>();
    private final int brokerPort = freePort();
    private final int doorPort = freePort();
    private final Thread lastResort = new Thread(this::leave, "leave-stage");
    private Installation installation;

    /**
     * A stage on which nothing runs yet.
     *
     * @param scenario whose it is; what its processes say is kept under this name in target/guarantees
     */
    Stage(String scenario, Installation installation) {
        this.installation = installation;
        try {
            folder = Files.createTempDirectory("copytaster-guarantees");
            said = Files.createDirectories(
                    Installation.own().target().resolve("guarantees").resolve(scenario));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no room for a temporary folder", e);
        }
        Part.ROLES.forEach(role -> healthPorts.put(role, freePort()));
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** The roles that start from now on belong to this build. */
    void use(Installation other) {
        installation = other;
    }

    /** The roles that start from now on are told this. */
    void set(String setting, String value) {
        settings.put(setting, value);
    }

    /** Starts the broker, makes the topics and starts the roles; returns when all work. */
    void start() throws InterruptedException {
        start(Part.BROKER);
        await(Part.BROKER);
        new Cluster(client()).createMissing(Topics.standard(), PARTITIONS, (short) 1);
        Part.ROLES.forEach(this::start);
        for (var role : Part.ROLES) {
            await(role);
        }
    }

    /** Starts a process that does not run. */
    void start(Part part) {
        int count = starts.merge(part, 1, Integer::sum);
        var log = said.resolve(part + "-" + count + ".log");
        processes.put(part, ChildProcess.start(part.toString(), command(part), log));
    }

    /** Starts a second instance of a role, with stores of its own. */
    void startSecond(Part role) {
        int count = starts.merge(role, 1, Integer::sum);
        var own = roleSettings(role);
        own.put(role + ".health.port", "0");
        own.put(role + ".instance", role + "-2");
        own.put("state.folder", stateFolder(role) + "-2");
        var log = said.resolve(role + "-second-" + count + ".log");
        seconds.put(role, ChildProcess.start(role + " 2", roleCommand(role, own), log));
    }

    /** The second instance of a role. */
    ChildProcess second(Part role) {
        return Optional.ofNullable(seconds.get(role)).orElseThrow();
    }

    /** Waits until it works. */
    void await(Part part) throws InterruptedException {
        process(part).await(part.ready(), START);
    }

    /** kill -9. */
    void kill(Part part) throws InterruptedException {
        process(part).kill();
    }

    /** SIGTERM, and its end. */
    void stop(Part part) throws InterruptedException {
        process(part).stop(STOP);
    }

    ChildProcess process(Part part) {
        return Optional.ofNullable(processes.get(part)).orElseThrow();
    }

    /** The processes that have ended by themselves, and their last words. */
    List<String> ended() {
        var ended = new ArrayList<String>();
        processes.forEach((part, process) -> addEnded(part.toString(), process, ended));
        seconds.forEach((part, process) -> addEnded(part + " 2", process, ended));
        return ended;
    }

    private static void addEnded(String name, ChildProcess process, List<String> ended) {
        if (!process.isAlive()) {
            ended.add(name + " has ended by itself: " + process.lastWords());
        }
    }

    private List<ChildProcess> all() {
        return Stream.concat(processes.values().stream(), seconds.values().stream())
                .toList();
    }

    /** What a Kafka client needs. */
    Map<String, String> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort);
    }

    /** Where copy is pushed. */
    URI door() {
        return URI.create("http://127.0.0.1:" + doorPort + "/v1/stories");
    }

    /** Where a role tells whether it works. */
    URI ready(Part role) {
        return URI.create("http://127.0.0.1:" + healthPorts.get(role) + "/health/ready");
    }

    /** All that it keeps. */
    Path folder() {
        return folder;
    }

    /** Where a role keeps its stores. */
    Path stateFolder(Part role) {
        return folder.resolve("state-" + role);
    }

    private List<String> command(Part part) {
        if (part == Part.BROKER) {
            var command = Installation.java();
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerMain.class.getName(),
                    folder.resolve("broker").toString(),
                    Integer.toString(brokerPort)));
            return command;
        }
        return roleCommand(part, roleSettings(part));
    }

    private List<String> roleCommand(Part role, Map<String, String> own) {
        var command = new ArrayList<>(installation.command(role));
        own.forEach((name, value) -> command.add("--set=" + name + "=" + value));
        return command;
    }

    private Map<String, String> roleSettings(Part role) {
        var all = new HashMap<String, String>();
        all.put("bootstrap.servers", "127.0.0.1:" + brokerPort);
        all.put(role + ".health.port", Integer.toString(healthPorts.getOrDefault(role, 0)));
        if (role == Part.INGEST) {
            all.put("ingest.http.port", Integer.toString(doorPort));
        } else {
            all.put("state.folder", stateFolder(role).toString());
        }
        settings.forEach((name, value) -> {
            if (name.startsWith(role + ".") || !name.matches("(ingest|enrich|publish)\\..*")) {
                all.put(name, value);
            }
        });
        return all;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    private void killAll() {
        all().forEach(ChildProcess::close);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        leave();
    }

    /** Also when this JVM is told to stop: nothing that was started here runs on, nothing is left behind. */
    private void leave() {
        killAll();
        for (var process : all()) {
            try {
                process.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Folders.remove(folder);
    }
}

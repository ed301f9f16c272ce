package org.copytaster.standalone.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.copytaster.standalone.Closing;
import org.copytaster.standalone.command.ChildCopytaster;

/** The roles in JVMs of their own: ingest with its front door, enrich twice, publish. */
final class RolesApart implements AutoCloseable {
    private static final String DOOR = "taking pushes at ";

    private final Closing closing = new Closing();
    private final Path folder;
    private final Map<String, String> client;
    private final Map<String, String> keys = new HashMap<>();
    private Optional<ChildCopytaster> door = Optional.empty();

    private RolesApart(Path folder, Map<String, String> client) {
        this.folder = folder;
        this.client = client;
    }

    /**
     * Starts them against brokers that have the topics, and returns when they work.
     *
     * @param folder takes what they say, their stores, and the senders' keys
     * @param client what a client needs to reach the brokers
     * @param sources who will push
     */
    static RolesApart start(Path folder, Map<String, String> client, List<String> sources)
            throws IOException, InterruptedException {
        var roles = new RolesApart(folder, client);
        sources.forEach(source -> roles.keys.put(source, UUID.randomUUID().toString()));
        try {
            roles.start();
            return roles;
        } catch (AssertionError e) {
            roles.close();
            throw e;
        }
    }

    private void start() throws IOException, InterruptedException {
        var keyFile = Files.write(
                folder.resolve("keys"),
                keys.entrySet().stream()
                        .map(key -> String.join(" ", key.getKey(), key.getKey(), key.getValue()))
                        .toList());
        var ingest = child("ingest", "ingest.http.port=0", "ingest.http.key.file=" + keyFile);
        var streams = List.of(stream("publish", 1), stream("enrich", 1), stream("enrich", 2));
        for (var stream : streams) {
            stream.awaitMessage(" is running against ");
        }
        ingest.awaitMessage(DOOR);
        door = Optional.of(ingest);
    }

    private ChildCopytaster stream(String role, int number) throws IOException {
        var instance = role + "-" + number;
        return child(role, role + ".instance=" + instance, "state.folder=" + folder.resolve(instance));
    }

    private ChildCopytaster child(String role, String... told) throws IOException {
        var arguments = new ArrayList<>(List.of(role, "--set=" + role + ".health.port=0"));
        client.forEach((key, value) -> arguments.add("--set=" + key + "=" + value));
        List.of(told).forEach(setting -> arguments.add("--set=" + setting));
        return closing.add(ChildCopytaster.start(folder, arguments.toArray(String[]::new)));
    }

    /** The front door, where every source shows its key. */
    WayIn wayIn() throws IOException {
        var address = door.orElseThrow()
                .err()
                .lines()
                .filter(line -> line.startsWith(DOOR))
                .map(line -> line.substring(DOOR.length()).split(";", 2)[0])
                .findFirst()
                .orElseThrow();
        return new PushWayIn(URI.create(address), keys);
    }

    @Override
    public void close() {
        closing.close();
    }
}

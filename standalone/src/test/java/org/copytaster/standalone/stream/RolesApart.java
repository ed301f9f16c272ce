package org.copytaster.standalone.stream;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copytaster.runtime.Closing;
import org.copytaster.standalone.command.ChildCopytaster;

/** The roles in JVMs of their own: ingest with its front door, enrich twice, publish. */
final class RolesApart implements AutoCloseable {
    private static final String DOOR = "taking pushes at ";

    private final Closing closing = new Closing();
    private final Path folder;
    private final Map<String, String> client;

    /**
     * Roles against brokers that have the topics; none runs yet.
     *
     * @param folder takes what they say, their stores, and the senders' keys
     * @param client what a client needs to reach the brokers
     */
    RolesApart(Path folder, Map<String, String> client) {
        this.folder = folder;
        this.client = client;
    }

    /**
     * Starts them and returns when they work.
     *
     * @param sources who will push
     * @return the front door, where every source shows its key
     */
    WayIn start(List<String> sources) throws IOException, InterruptedException {
        var keys = sources.stream()
                .collect(Collectors.toMap(
                        Function.identity(), source -> UUID.randomUUID().toString()));
        var ingest = child("ingest", "ingest.http.port=0", "ingest.http.key.file=" + keyFile(keys));
        var streams = List.of(stream("publish", 1), stream("enrich", 1), stream("enrich", 2));
        for (var stream : streams) {
            stream.awaitMessage(" is running against ");
        }
        ingest.awaitMessage(DOOR);
        return new PushWayIn(address(ingest), keys);
    }

    private Path keyFile(Map<String, String> keys) throws IOException {
        return Files.write(
                folder.resolve("keys"),
                keys.entrySet().stream()
                        .map(key -> String.join(" ", key.getKey(), key.getKey(), key.getValue()))
                        .toList());
    }

    private static URI address(ChildCopytaster ingest) throws IOException {
        return ingest.err()
                .lines()
                .filter(line -> line.startsWith(DOOR))
                .map(line -> URI.create(line.substring(DOOR.length()).split(";", 2)[0]))
                .findFirst()
                .orElseThrow();
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

    @Override
    public void close() {
        closing.close();
    }
}

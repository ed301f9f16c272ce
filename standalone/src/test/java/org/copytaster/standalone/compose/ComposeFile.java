package org.copytaster.standalone.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A compose file.
 *
 * @param folder that its paths start from
 * @param text as it is
 */
record ComposeFile(Path folder, String text, Map<String, Object> declared) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    static ComposeFile oneBroker() throws IOException {
        return in(ROOT);
    }

    static ComposeFile cluster() throws IOException {
        return in(ROOT.resolve("cluster"));
    }

    private static ComposeFile in(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("docker-compose.yml"));
        return new ComposeFile(folder, text, yaml(text));
    }

    /** YAML with its anchors and merges resolved. */
    static Map<String, Object> yaml(String text) {
        // The core schema knows <<.
        var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
        return map(new Load(settings).loadFromString(text));
    }

    static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> map.put(String.valueOf(key), entry == null ? "" : entry));
        }
        return map;
    }

    List<ComposeService> services() {
        return map(declared.getOrDefault("services", Map.of())).entrySet().stream()
                .map(service -> new ComposeService(service.getKey(), map(service.getValue())))
                .toList();
    }

    ComposeService service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no service " + name));
    }

    /** The processes of the roles. */
    Stream<ComposeService> roles() {
        return services().stream()
                .filter(service -> Stream.of("ingest", "enrich", "publish").anyMatch(service::is));
    }

    List<ComposeService> brokers() {
        return services().stream().filter(ComposeService::isBroker).toList();
    }

    Set<String> volumes() {
        return map(declared.getOrDefault("volumes", Map.of())).keySet();
    }

    /** Names of the variables that it takes from the environment of whoever calls compose. */
    Set<String> variables() {
        var found = new TreeSet<String>();
        var variables = VARIABLE.matcher(text);
        while (variables.find()) {
            found.add(variables.group(1));
        }
        return found;
    }

    /** What is said above its first line that is no comment. */
    String head() {
        return String.join(
                "\n", text.lines().takeWhile(line -> line.startsWith("#")).toList());
    }

    /** The file that this name stands for. */
    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public String toString() {
        return folder.resolve("docker-compose.yml").toString();
    }
}

package org.copytaster.runtime.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.stream.BuiltInRegistry;
import org.copytaster.schemas.stream.BuiltInRegistry.Registered;
import org.copytaster.schemas.stream.Topics;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The built-in schema registry for stock clients: the paths of Confluent's REST API below /registry, as far as they read.
 * To register what is there already is no change and is answered; anything else is refused.
 *
 * @see <a href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">the API</a>
 */
final class RegistryPages {
    /** What all its paths begin with. */
    static final String BASE = "/registry";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final BuiltInRegistry REGISTRY = BuiltInRegistry.of(Topics.standard());

    private RegistryPages() {}

    /** An answer in JSON. */
    record Page(int status, String body) {
        private static Page of(JsonNode body) {
            return new Page(HttpStatus.OK_200, body + "\n");
        }

        /** What went wrong, by Confluent's codes: the first three digits are HTTP's. */
        private static Page fault(int code, String message) {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("error_code", code)
                    .put("message", message);
            return new Page(code / 100, body + "\n");
        }
    }

    /** Whether a path belongs here. */
    static boolean has(String path) {
        return path.equals(BASE) || path.startsWith(BASE + '/');
    }

    /** What is read under a path. */
    static Page get(String path) {
        var parts = parts(path);
        var first = parts.isEmpty() ? "" : parts.get(0);
        return switch (first) {
            case "" -> Page.of(JsonNodeFactory.instance.objectNode());
            case "subjects" -> subjects(parts.subList(1, parts.size()));
            case "schemas" -> schemas(parts.subList(1, parts.size()));
            case "config" -> Page.of(JsonNodeFactory.instance.objectNode().put("compatibilityLevel", COMPATIBILITY));
            case "mode" -> Page.of(JsonNodeFactory.instance.objectNode().put("mode", "READONLY"));
            default -> notFound();
        };
    }

    /** What is asked with a schema in the body: whether a subject has it. */
    static Page post(String path, String body) {
        var parts = parts(path);
        var isLookup = parts.size() == 2;
        var isRegistration = parts.size() == 3 && parts.get(2).equals("versions");
        if (!(isLookup || isRegistration) || !parts.get(0).equals("subjects")) {
            return notFound();
        }
        var subject = parts.get(1);
        return schema(body)
                .map(schema -> REGISTRY.find(subject, schema)
                        .map(found -> Page.of(
                                isLookup
                                        ? described(found)
                                        : JsonNodeFactory.instance.objectNode().put("id", found.id())))
                        .orElseGet(() -> isLookup ? Page.fault(40403, "Schema not found") : readOnly()))
                .orElseGet(() -> Page.fault(42201, "Invalid schema"));
    }

    private static Page subjects(List<String> parts) {
        if (parts.isEmpty()) {
            return list(REGISTRY.subjects().keySet());
        }
        var versions = REGISTRY.subjects().get(parts.get(0));
        if (versions == null) {
            return Page.fault(40401, "Subject '" + parts.get(0) + "' not found.");
        }
        if (parts.size() == 1 || !parts.get(1).equals("versions")) {
            return notFound();
        }
        if (parts.size() == 2) {
            return list(versions.stream().map(Registered::version).toList());
        }
        return version(versions, parts.get(2))
                .map(found -> page(described(found), parts, 3))
                .orElseGet(() -> Page.fault(40402, "Version " + parts.get(2) + " not found."));
    }

    private static Optional<Registered> version(List<Registered> versions, String named) {
        if (named.equals("latest") || named.equals("-1")) {
            return Optional.of(versions.get(versions.size() - 1));
        }
        return versions.stream()
                .filter(one -> Integer.toString(one.version()).equals(named))
                .findFirst();
    }

    private static Page schemas(List<String> parts) {
        if (parts.equals(List.of("types"))) {
            return list(List.of("AVRO"));
        }
        if (parts.size() < 2 || !parts.get(0).equals("ids")) {
            return notFound();
        }
        var found = id(parts.get(1)).map(REGISTRY::under).orElseGet(List::of);
        if (found.isEmpty()) {
            return Page.fault(40403, "Schema " + parts.get(1) + " not found");
        }
        if (parts.size() == 3 && parts.get(2).equals("subjects")) {
            return list(found.stream().map(Registered::subject).toList());
        }
        if (parts.size() == 3 && parts.get(2).equals("versions")) {
            var versions = JsonNodeFactory.instance.arrayNode();
            found.forEach(
                    one -> versions.addObject().put("subject", one.subject()).put("version", one.version()));
            return Page.of(versions);
        }
        return page(
                JsonNodeFactory.instance.objectNode().put("schema", found.get(0).schema()), parts, 2);
    }

    private static Optional<Integer> id(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An object with a schema in it, or, where the path goes on with "schema", that schema alone. */
    private static Page page(ObjectNode whole, List<String> parts, int length) {
        if (parts.size() == length) {
            return Page.of(whole);
        }
        return parts.size() == length + 1 && parts.get(length).equals("schema")
                ? new Page(HttpStatus.OK_200, whole.path("schema").textValue() + "\n")
                : notFound();
    }

    private static ObjectNode described(Registered one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("subject", one.subject())
                .put("version", one.version())
                .put("id", one.id())
                .put("schema", one.schema());
    }

    private static Page list(Iterable<?> values) {
        var list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(JSON.<JsonNode>valueToTree(value)));
        return Page.of(list);
    }

    private static Page notFound() {
        return Page.fault(40400, "There is nothing here");
    }

    private static Page readOnly() {
        return Page.fault(
                42205, "This registry is read-only: it has the schemas that Copytaster writes, and no others");
    }

    private static Optional<String> schema(String body) {
        try {
            return Optional.ofNullable(JSON.readTree(body))
                    .map(json -> json.path("schema").asText())
                    .filter(schema -> !schema.isEmpty());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(BASE.length()).split("/")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

package org.copytaster.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The front door as OpenAPI 3.1 describes it. What it may answer is not written here: the answers are asked for their
 * status, code, title and hint where the door asks for them too ({@link DoorAnswers}).
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1">OpenAPI 3.1</a>
 */
final class DoorDescription {
    /** Where it is served. */
    static final String PATH = "/openapi.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String STORY = "#/components/schemas/Taken";
    private static final String PARTLY = "#/components/schemas/PartlyTaken";
    private static final String PROBLEM = "#/components/schemas/Problem";

    private DoorDescription() {}

    /**
     * The document.
     *
     * @param version of Copytaster
     * @param looksUp whether the door tells what became of stories
     */
    static ObjectNode json(String version, boolean looksUp) {
        var root = JSON.objectNode().put("openapi", "3.1.1");
        root.putObject("info")
                .put("title", "Copytaster's front door")
                .put("summary", "Where newsroom systems push wire copy, and ask what became of it.")
                .put("version", version)
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        root.putArray("servers").addObject().put("url", "/");
        var stories = root.putObject("paths").putObject(StoriesHandler.PATH);
        push(stories.putObject("post"));
        if (looksUp) {
            lookUp(stories.putObject("get"));
        }
        var components = root.putObject("components");
        schemas(components.putObject("schemas"));
        schemes(components.putObject("securitySchemes"));
        root.putArray("security").addObject();
        for (var scheme : new TreeMap<>(SCHEMES).keySet()) {
            root.withArray("security").addObject().putArray(scheme);
        }
        return root;
    }

    private static void push(ObjectNode post) {
        post.put("operationId", "pushStories").put("summary", "Pushes one input: a story, or several.");
        var parameters = post.putArray("parameters");
        QUERY.forEach((name, text) -> parameter(parameters.addObject(), "query", name, text));
        HEADERS.forEach((name, text) -> parameter(parameters.addObject(), "header", name, text));
        var body = post.putObject("requestBody")
                .put("required", true)
                .put("description", "The input as it is, in any format that is read; its bytes tell which.");
        var content = body.putObject("content");
        for (var type :
                new String[] {"application/json", "application/xml", "text/plain", "application/octet-stream"}) {
            content.putObject(type).putObject("schema");
        }
        var responses = post.putObject("responses");
        described(responses.putObject("202"), "Every record of the input is acknowledged.", STORY);
        described(responses.putObject("200"), "A batch, of which some is taken and some is refused.", PARTLY);
        problems(responses, DoorAnswers.toPush());
    }

    private static void lookUp(ObjectNode get) {
        get.put("operationId", "lookUpStory").put("summary", "Tells what became of a story. HEAD is taken too.");
        var id = get.putArray("parameters").addObject();
        parameter(id, "query", "id", "The story's id: its provider, a colon, its guid.");
        id.put("required", true);
        var responses = get.putObject("responses");
        described(responses.putObject("200"), "Where the story stands.", "#/components/schemas/StoryState");
        problems(responses, DoorAnswers.toLookUp());
    }

    private static void parameter(ObjectNode parameter, String place, String name, String text) {
        parameter.put("name", name).put("in", place).put("description", text);
        parameter.putObject("schema").put("type", "string");
    }

    private static void described(ObjectNode response, String text, String schema) {
        response.put("description", text);
        response.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", schema);
    }

    /** One response a status, with the codes that have it. */
    private static void problems(ObjectNode responses, Iterable<DoorAnswers.Told> answers) {
        for (var told : answers) {
            var status = Integer.toString(told.status());
            if (!responses.has(status)) {
                var response = responses.putObject(status).put("description", "");
                response.putObject("content")
                        .putObject(Problem.MEDIA_TYPE)
                        .putObject("schema")
                        .put("$ref", PROBLEM);
            }
            var response = (ObjectNode) responses.get(status);
            var before = response.get("description").asText();
            response.put(
                    "description",
                    before + (before.isEmpty() ? "" : "\n") + "`" + told.code() + "`: " + told.title() + ".");
            told.headers()
                    .forEach(name -> response.withObject("/headers")
                            .putObject(name)
                            .putObject("schema")
                            .put("type", "string"));
        }
    }

    private static void schemas(ObjectNode schemas) {
        object(schemas.putObject("Taken"), Map.of("receipt", "string"))
                .withObject("/properties/stories")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/Story");
        object(schemas.putObject("Story"), Map.of("id", "string", "revision", "string", "location", "string"));
        object(
                        schemas.putObject("PartlyTaken"),
                        Map.of("receipt", "string", "accepted", "integer", "refused", "integer"))
                .withObject("/properties/results")
                .put("type", "array")
                .putObject("items")
                .put("type", "object");
        object(schemas.putObject("StoryState"), Map.of("id", "string", "state", "string"));
        var problem = object(
                schemas.putObject("Problem"),
                Map.of("type", "string", "title", "string", "status", "integer", "detail", "string", "hint", "string"));
        problem.put("description", "RFC 9457. The type is " + Problem.TYPE + " and the code.");
        optional(problem, Map.of("line", "integer", "column", "integer", "pointer", "string", "receipt", "string"));
    }

    private static ObjectNode object(ObjectNode schema, Map<String, String> required) {
        schema.put("type", "object");
        optional(schema, required);
        var names = schema.putArray("required");
        new TreeMap<>(required).keySet().forEach(names::add);
        return schema;
    }

    private static void optional(ObjectNode schema, Map<String, String> properties) {
        var all = schema.withObject("/properties");
        new TreeMap<>(properties).forEach((name, type) -> all.putObject(name).put("type", type));
    }

    private static void schemes(ObjectNode schemes) {
        SCHEMES.forEach((name, scheme) -> {
            var one = schemes.putObject(name);
            new TreeMap<>(scheme).forEach(one::put);
        });
    }

    private static final Map<String, String> QUERY = sorted(Map.of(
            "id", "Who a plain text is: its next revision comes under the same id.",
            "name", "What the sender calls the input.",
            "format", "What the input is, where its bytes leave that open.",
            "source", "Which source the sender is, where several sign alike."));

    private static final Map<String, String> HEADERS = sorted(Map.of(
            "Idempotency-Key", "What the sender calls this delivery; the same again is taken once.",
            "Content-Encoding", "gzip, or nothing.",
            "traceparent", "W3C Trace Context, passed on to every record."));

    private static final Map<String, Map<String, String>> SCHEMES = sorted(Map.of(
            "bearer", Map.of("type", "http", "scheme", "bearer"),
            "certificate",
                    Map.of(
                            "type", "mutualTLS",
                            "description", "Where the door is set to ask for one: a certificate in the source's name."),
            "basic", Map.of("type", "http", "scheme", "basic", "description", "The source's name and its key."),
            "key", Map.of("type", "apiKey", "in", "header", "name", "X-API-Key"),
            "superdesk",
                    Map.of(
                            "type", "apiKey",
                            "in", "header",
                            "name", "x-superdesk-signature",
                            "description", "sha1= and the HMAC-SHA1 of the body, in hexadecimal."),
            "webhook",
                    Map.of(
                            "type", "apiKey",
                            "in", "header",
                            "name", "webhook-signature",
                            "description", "Standard Webhooks, with webhook-id and webhook-timestamp.")));

    private static <V> Map<String, V> sorted(Map<String, V> some) {
        return new TreeMap<>(some);
    }
}

package org.copytaster.standalone.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.stream.RouteTexts;
import org.copytaster.schemas.stream.Cleanup;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/**
 * A topic as a channel of an AsyncAPI document, with Kafka's bindings 0.5.0.
 *
 * @param topic the topic
 * @param route what makes stories go there; nothing where all do
 * @see <a href="https://github.com/asyncapi/bindings/tree/master/kafka">the bindings</a>
 */
record AsyncApiChannel(Topic<?> topic, Optional<Route> route) {
    /** The version of Kafka's bindings. */
    static final String BINDING = "0.5.0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GONE = "gone";
    /** What a reader notices of a topic's settings. */
    private static final Set<String> NOTICED =
            Set.of("cleanup.policy", "compression.type", "delete.retention.ms", "max.message.bytes", "retention.ms");

    /** Those of the topics that carry every story, then those of the routes. */
    static List<AsyncApiChannel> of(Topics topics, List<Route> routes) {
        var channels = new ArrayList<AsyncApiChannel>();
        topics.news().forEach(topic -> channels.add(new AsyncApiChannel(topic, Optional.empty())));
        routes.forEach(route -> channels.add(new AsyncApiChannel(RouteTexts.topic(topics, route), Optional.of(route))));
        return List.copyOf(channels);
    }

    /** The name of what the values are: the record, or the format. */
    String payload() {
        return DataSchema.of(topic).map(DataSchema::record).orElse("ninjs");
    }

    /** The messages on it, by name; a compacted topic also has records without a value. */
    List<String> messages() {
        return isCompacted() ? List.of(payload(), GONE) : List.of(payload());
    }

    boolean isCompacted() {
        return topic.cleanup() instanceof Cleanup.Compact;
    }

    /** What stands on it, in words. */
    String content() {
        return topic.content() + route.map(taken -> ": " + taken.inWords()).orElse("");
    }

    void write(ObjectNode to) {
        to.put("address", topic.name());
        to.put("description", content() + "; " + topic.cleanup().inWords() + ".");
        messages()
                .forEach(name -> message(name, to.withObjectProperty("messages").putObject(name)));
        var kafka = to.putObject("bindings").putObject("kafka").put("topic", topic.name());
        settings(kafka.putObject("topicConfiguration"));
        kafka.put("bindingVersion", BINDING);
    }

    private void message(String name, ObjectNode to) {
        boolean isGone = name.equals(GONE);
        to.put("name", name);
        to.put(
                "summary",
                isGone
                        ? "No value: the topic keeps the story no longer. It says nothing about the story."
                        : "A revision of a story, or the news that the story is withdrawn.");
        to.put("contentType", topic.contentType());
        HeaderSchema.write(topic, to.putObject("headers"));
        if (isGone) {
            to.putObject("payload").put("type", "null");
        } else {
            to.putObject("payload").put("$ref", "#/components/schemas/" + payload());
        }
        binding(isGone, to.putObject("bindings").putObject("kafka"));
        if (!isGone && DataSchema.of(topic).isEmpty()) {
            to.putArray("examples").addObject().put("name", "kill").set("payload", tree(KillExample.ninjs()));
        }
    }

    private void binding(boolean isGone, ObjectNode kafka) {
        var key = kafka.putObject("key").put("type", "string");
        key.put("description", "The " + topic.key() + ": the provider in lower case, a colon, the guid.");
        key.putArray("examples").add(KillExample.key());
        if (!isGone && DataSchema.of(topic).isPresent()) {
            kafka.put("schemaIdLocation", "payload");
            kafka.put("schemaIdPayloadEncoding", "confluent");
            if (route.isEmpty()) { // a route's values carry the id of news.stories
                kafka.put("schemaLookupStrategy", "TopicNameStrategy");
            }
        }
        kafka.put("bindingVersion", BINDING);
    }

    private void settings(ObjectNode to) {
        topic.settings().forEach((name, value) -> {
            if (!NOTICED.contains(name)) {
                return;
            }
            if (name.equals("cleanup.policy")) {
                to.putArray(name).add(value);
            } else if (name.equals("compression.type")) {
                to.put(name, value);
            } else {
                to.put(name, Long.parseLong(value));
            }
        });
    }

    /** The same as the operation that sends it. */
    void writeOperation(ObjectNode to) {
        var channel = "#/channels/" + topic.name();
        to.put("action", "send");
        to.putObject("channel").put("$ref", channel);
        to.put("summary", "Copytaster sends, subscribers receive.");
        var messages = to.putArray("messages");
        messages().forEach(name -> messages.addObject().put("$ref", channel + "/messages/" + name));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what we wrote ourselves is JSON", e);
        }
    }
}

package org.copytaster.standalone.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.publish.release.Status;
import org.copytaster.publish.route.Route;
import org.copytaster.runtime.command.Version;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.RecordSchemas;
import org.copytaster.schemas.stream.Topics;

/**
 * What subscribers read as an AsyncAPI document. The application that it describes is Copytaster, so its operations send;
 * who reads does the reverse.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0.0</a>
 */
public final class AsyncApiDocument {
    private static final String NINJS = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final String DESCRIPTION =
            "Stories of news agencies, read, checked and cleaned, revision by revision, as records of Kafka with the headers"
                    + " of CloudEvents 1.0 in binary mode. The same stories come as Avro and as IPTC ninjs 3.1.\n\n## The rules\n\n";

    private AsyncApiDocument() {}

    /**
     * The document of one installation.
     *
     * @param routes whose topics it lists besides
     */
    public static ObjectNode of(Topics topics, List<Route> routes, ContractPlace place) {
        var channels = AsyncApiChannel.of(topics, routes);
        var document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0").put("id", "urn:copytaster:news");
        info(document.putObject("info"));
        servers(place, document.putObject("servers"));
        var described = document.putObject("channels");
        channels.forEach(
                channel -> channel.write(described.putObject(channel.topic().name())));
        var operations = document.putObject("operations");
        channels.forEach(channel -> channel.writeOperation(
                operations.putObject(operation(channel.topic().name(), operations))));
        schemas(channels, document.putObject("components").putObject("schemas"));
        return document;
    }

    private static void info(ObjectNode info) {
        info.put("title", "Copytaster");
        info.put("version", Version.number());
        info.put("description", DESCRIPTION + ContractRules.text() + "\n");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private static void servers(ContractPlace place, ObjectNode servers) {
        for (int at = 0; at < place.brokers().size(); at++) {
            var server = servers.putObject(place.brokers().size() == 1 ? "brokers" : "broker-" + (at + 1));
            server.put("host", place.brokers().get(at));
            server.put("protocol", place.isEncrypted() ? "kafka-secure" : "kafka");
            server.put("description", "Read with isolation.level=read_committed.");
            server.putObject("bindings")
                    .putObject("kafka")
                    .put("schemaRegistryUrl", place.registry())
                    .put("schemaRegistryVendor", "confluent")
                    .put("bindingVersion", AsyncApiChannel.BINDING);
        }
    }

    /** sendNewsStories: what makes code of such documents wants a name like a method's, and another for each topic. */
    private static String operation(String topic, ObjectNode others) {
        var name = Stream.of(topic.replace('-', '_').split("\\.", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "send", ""));
        while (others.has(name)) {
            name += "_"; // routes.a1 and routes.a.1
        }
        return name;
    }

    private static void schemas(List<AsyncApiChannel> channels, ObjectNode schemas) {
        for (var channel : channels) {
            DataSchema.of(channel.topic())
                    .ifPresentOrElse(
                            schema -> avro(schema.record(), schemas.putObject(channel.payload())),
                            () -> ninjs(schemas.putObject(channel.payload())));
        }
    }

    private static void avro(String record, ObjectNode to) {
        to.put("schemaFormat", "application/vnd.apache.avro;version=1.9.0");
        to.set("schema", AsyncApiChannel.tree(RecordSchemas.avsc(record).orElseThrow()));
    }

    private static void ninjs(ObjectNode to) {
        to.put("title", "IPTC ninjs 3.1");
        to.put("description", "IPTC's own schema is JSON Schema 2020-12.");
        to.putArray("required").add("uri").add("pubStatus");
        var words = to.putObject("properties")
                .putObject("pubStatus")
                .put("description", "usable: put it in place of what you have under that key; else: remove the story.")
                .putArray("enum");
        Arrays.stream(Status.values()).map(Status::word).forEach(words::add);
        to.putArray("allOf").addObject().put("$ref", NINJS);
    }
}

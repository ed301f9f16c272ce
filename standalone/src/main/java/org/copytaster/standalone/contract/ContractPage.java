package org.copytaster.standalone.contract;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.publish.route.Route;
import org.copytaster.schemas.stream.DataSchema;
import org.copytaster.schemas.stream.EventHeaders;
import org.copytaster.schemas.stream.RegistrySubject;
import org.copytaster.schemas.stream.Topics;

/** What subscribers may rely on as a page of the manual. */
public final class ContractPage {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String RECORDS = "../schemas/src/main/resources/org/copytaster/schemas/records/";

    private ContractPage() {}

    /**
     * GitHub-flavoured Markdown, a line each.
     *
     * @param routes whose topics it lists besides
     */
    public static List<String> markdown(Topics topics, List<Route> routes) {
        var lines = new ArrayList<>(List.of(
                "# The contract",
                "",
                "What a subscriber may rely on, as `./copytaster asyncapi --markdown` prints it. For tools the same stands in",
                "[asyncapi.yaml](asyncapi.yaml) (AsyncAPI 3.0.0, `./copytaster asyncapi`); how to read it in several languages, with",
                "examples that run, in [consume](consume.md).",
                "",
                "## The rules",
                ""));
        lines.addAll(ContractRules.lines());
        AsyncApiChannel.of(topics, routes).forEach(channel -> lines.addAll(section(topics, channel)));
        return List.copyOf(lines);
    }

    private static List<String> section(Topics topics, AsyncApiChannel channel) {
        var topic = channel.topic();
        var lines = new ArrayList<>(List.of(
                "",
                "## " + topic.name(),
                "",
                "| what | is |",
                "| --- | --- |",
                row("holds", channel.content()),
                row("key", topic.key() + ", as text"),
                row("value", value(topics, channel)),
                row("kept", topic.cleanup().inWords()),
                row("largest record", topic.maxRecordBytes() / MEBIBYTE + " MiB"),
                row("compression", topic.compression().codec())));
        if (channel.isCompacted()) {
            lines.add(row("no value", "the topic keeps the story no longer; it says nothing about the story"));
        }
        lines.addAll(List.of("", "| header | holds |", "| --- | --- |"));
        EventHeaders.fixed(topic).forEach((name, constant) -> lines.add(row(code(name), code(constant))));
        HeaderSchema.meanings(topic).forEach((name, meaning) -> lines.add(row(code(name), meaning)));
        return List.copyOf(lines);
    }

    private static String value(Topics topics, AsyncApiChannel channel) {
        var topic = channel.topic();
        var registered = channel.route().isPresent() ? topics.published() : topic; // by whose id a route's values go
        var subjects = RegistrySubject.of(topics).stream()
                .filter(subject -> subject.topic().equals(registered))
                .map(RegistrySubject::name)
                .map(ContractPage::code)
                .toList();
        return DataSchema.of(topic)
                .map(DataSchema::record)
                .map(record ->
                        "Avro, [" + record + "](" + RECORDS + record + ".avsc), in the wire format of schema registries"
                                + " under the subject " + String.join(", ", subjects))
                .orElse(
                        "[IPTC ninjs 3.1](https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json) in UTF-8, one object on one"
                                + " line");
    }

    private static String row(String what, String is) {
        return "| " + what + " | " + is + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}

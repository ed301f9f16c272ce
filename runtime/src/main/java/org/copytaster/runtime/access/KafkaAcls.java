package org.copytaster.runtime.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands that give somebody rights, as a person pastes them.
 *
 * @param principal whom the brokers know the client as, for example {@code User:copytaster-enrich}
 * @param connection options of kafka-acls.sh that say where the brokers are and who asks them
 */
public record KafkaAcls(String principal, String connection) {
    /** What is the same for several things, which then share a command. */
    private record Right(ResourceKind kind, boolean prefix, List<Operation> operations) {}

    /** A comment, and a command for all things with the same right. */
    public List<String> commands(Access access) {
        var things = new LinkedHashMap<Right, List<String>>();
        for (var grant : access.grants()) {
            things.computeIfAbsent(new Right(grant.kind(), grant.prefix(), grant.inOrder()), right -> new ArrayList<>())
                    .add(grant.name());
        }
        var commands = new ArrayList<>(List.of("# " + access.holder() + ": " + access.purpose()));
        things.forEach((right, names) -> commands.add(command(right, names)));
        return List.copyOf(commands);
    }

    private String command(Right right, List<String> names) {
        var words = Stream.of(
                Stream.of("kafka-acls.sh", connection, "--add --allow-principal", quoted(principal)),
                right.operations().stream().map(operation -> "--operation " + operation.word()),
                right.prefix() ? Stream.of("--resource-pattern-type prefixed") : Stream.<String>of(),
                names.stream().map(name -> named(right.kind(), name)));
        return words.flatMap(some -> some).collect(Collectors.joining(" "));
    }

    private static String named(ResourceKind kind, String name) {
        return kind == ResourceKind.CLUSTER ? kind.option() : kind.option() + " " + name;
    }

    /** A name out of a certificate has blanks. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z0-9:=,._/@-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

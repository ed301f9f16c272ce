package org.copytaster.standalone.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Commands of kafka-acls.sh, done by hand: what a person who pastes them would have set. */
final class PrintedAcls {
    private String principal = "";
    private PatternType pattern = PatternType.LITERAL;
    private final List<AclOperation> operations = new ArrayList<>();
    private final List<Function<PatternType, ResourcePattern>> things = new ArrayList<>();

    private PrintedAcls() {}

    /** The ACLs that these lines set. */
    static List<AclBinding> of(String printed) {
        return printed.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> read(line).stream())
                .toList();
    }

    private static List<AclBinding> read(String line) {
        var words = List.of(line.split(" ", -1)).iterator();
        assertThat(words.next()).isEqualTo("kafka-acls.sh");
        var command = new PrintedAcls();
        while (words.hasNext()) {
            command.take(words.next(), words);
        }
        return command.bindings();
    }

    private void take(String option, Iterator<String> words) {
        switch (option) {
            case "--add" -> {}
            case "--bootstrap-server", "--command-config" -> words.next();
            case "--allow-principal" -> principal = words.next();
            case "--operation" -> operations.add(operation(words.next()));
            case "--resource-pattern-type" ->
                pattern = PatternType.valueOf(words.next().toUpperCase(Locale.ROOT));
            case "--topic" -> thing(ResourceType.TOPIC, words.next());
            case "--group" -> thing(ResourceType.GROUP, words.next());
            case "--transactional-id" -> thing(ResourceType.TRANSACTIONAL_ID, words.next());
            case "--cluster" -> thing(ResourceType.CLUSTER, Resource.CLUSTER_NAME);
            default -> throw new AssertionError("kafka-acls.sh has no option " + option);
        }
    }

    private static AclOperation operation(String word) {
        return Stream.of(AclOperation.values())
                .filter(one -> one.name().replace("_", "").equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow();
    }

    private void thing(ResourceType type, String name) {
        things.add(how -> new ResourcePattern(type, name, how));
    }

    private List<AclBinding> bindings() {
        return things.stream()
                .flatMap(thing -> operations.stream()
                        .map(operation -> new AclBinding(
                                thing.apply(pattern),
                                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW))))
                .toList();
    }
}

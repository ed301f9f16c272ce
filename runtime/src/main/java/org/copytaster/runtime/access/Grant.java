package org.copytaster.runtime.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A right on the brokers.
 *
 * @param kind what it is a right on
 * @param name the name of that, or how the names begin; of the cluster {@value #CLUSTER}
 * @param prefix whether it is for everything whose name begins so
 * @param operations what may be done, at least one; without those that others among them bring
 */
public record Grant(ResourceKind kind, String name, boolean prefix, Set<Operation> operations) {
    /** What Kafka calls the cluster where a name is asked for. */
    public static final String CLUSTER = "kafka-cluster";

    public Grant {
        operations = needed(operations);
    }

    /** A right on one thing. */
    public static Grant on(ResourceKind kind, String name, Operation... operations) {
        return new Grant(kind, name, false, Set.of(operations));
    }

    /** A right on everything whose name begins so. */
    public static Grant onAll(ResourceKind kind, String beginning, Operation... operations) {
        return new Grant(kind, beginning, true, Set.of(operations));
    }

    /** The same rights, those on one thing put together; in the order in which things come first. */
    static List<Grant> merged(List<Grant> grants) {
        record Thing(ResourceKind kind, String name, boolean prefix) {}
        var operations = new LinkedHashMap<Thing, Set<Operation>>();
        for (var grant : grants) {
            operations
                    .computeIfAbsent(
                            new Thing(grant.kind, grant.name, grant.prefix), thing -> EnumSet.noneOf(Operation.class))
                    .addAll(grant.operations);
        }
        var merged = new ArrayList<Grant>();
        operations.forEach((thing, all) -> merged.add(new Grant(thing.kind, thing.name, thing.prefix, all)));
        return List.copyOf(merged);
    }

    private static Set<Operation> needed(Set<Operation> operations) {
        var needed = EnumSet.copyOf(operations);
        if (needed.contains(Operation.READ) || needed.contains(Operation.WRITE)) {
            needed.remove(Operation.DESCRIBE);
        }
        if (needed.contains(Operation.ALTER_CONFIGS)) {
            needed.remove(Operation.DESCRIBE_CONFIGS);
        }
        return Set.copyOf(needed);
    }

    /** Its operations in the order in which they are listed. */
    public List<Operation> inOrder() {
        return operations.stream().sorted().toList();
    }

    /** For a person: {@code Read, DescribeConfigs on topic wire.stories}. */
    public String inWords() {
        var what = kind == ResourceKind.CLUSTER ? "the cluster" : kind.strimzi() + " " + name + (prefix ? "*" : "");
        return inOrder().stream().map(Operation::word).collect(Collectors.joining(", ")) + " on " + what;
    }
}

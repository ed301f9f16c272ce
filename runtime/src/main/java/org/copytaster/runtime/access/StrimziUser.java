package org.copytaster.runtime.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody's access as a KafkaUser, the resource out of which Strimzi's operator makes a user, its password and its ACLs. */
public final class StrimziUser {
    private StrimziUser() {}

    /** The name of the KafkaUser, of the Secret with its password, and of its principal. */
    public static String name(Access access) {
        return "copytaster-" + access.holder();
    }

    /**
     * YAML, a line each.
     *
     * @param cluster the name of the Kafka resource
     */
    public static List<String> yaml(Access access, String cluster) {
        var lines = new ArrayList<>(List.of(
                "---",
                "# " + access.holder() + ": " + access.purpose(),
                "apiVersion: kafka.strimzi.io/v1",
                "kind: KafkaUser",
                "metadata:",
                "  name: " + name(access),
                "  labels:",
                "    strimzi.io/cluster: " + cluster,
                "spec:",
                "  authentication:",
                "    type: scram-sha-512",
                "  authorization:",
                "    type: simple",
                "    acls:"));
        access.grants().forEach(grant -> lines.addAll(rule(grant)));
        return List.copyOf(lines);
    }

    private static List<String> rule(Grant grant) {
        var operations = grant.inOrder().stream().map(Operation::word).collect(Collectors.joining(", "));
        return List.of("      - resource: {" + resource(grant) + "}", "        operations: [" + operations + "]");
    }

    private static String resource(Grant grant) {
        var type = "type: " + grant.kind().strimzi();
        return grant.kind() == ResourceKind.CLUSTER
                ? type
                : type + ", name: " + grant.name() + ", patternType: " + (grant.prefix() ? "prefix" : "literal");
    }
}

package org.copytaster.standalone.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.Operation;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.standalone.AllAccess;

/**
 * As whom this client may work: what the brokers let it do, held against what each role and each operator needs on topics
 * and groups. The ids of transactions cannot be asked for.
 */
final class Permissions {
    private static final String SUBJECT = "permissions";

    private Permissions() {}

    static Finding finding(ClusterFacts facts) {
        var allowed = allowed(facts);
        if (facts.topics().stream().allMatch(topic -> topic.operations().isEmpty())) {
            return Finding.warn(SUBJECT, "the brokers do not say what this client may do", "");
        }
        var lacking = AllAccess.LIST.stream()
                .filter(access -> access.grants().stream()
                        .anyMatch(grant -> allowed.containsKey(key(grant.kind(), grant.name()))))
                .map(access -> new Shortage(access, lacking(access, allowed)))
                .toList();
        var whole = lacking.stream()
                .filter(shortage -> shortage.rights().isEmpty())
                .map(shortage -> shortage.access().holder())
                .toList();
        return whole.isEmpty() ? fail(lacking) : Finding.ok(SUBJECT, "this client may do " + inWords(whole));
    }

    /** What somebody lacks of the rights of a role. */
    private record Shortage(Access access, List<String> rights) {}

    private static String inWords(List<String> holders) {
        return holders.size() == AllAccess.LIST.size()
                ? "what every role and every operator does"
                : "what is for " + String.join(", ", holders);
    }

    private static Finding fail(List<Shortage> lacking) {
        var nearest = lacking.stream()
                .min(Comparator.comparing(shortage -> shortage.rights().size()))
                .orElseThrow();
        var holder = nearest.access().holder();
        return Finding.fail(
                SUBJECT,
                "this client may do what no role does; to be " + holder + " it lacks "
                        + String.join("; ", nearest.rights()),
                "copytaster acls --role " + holder + " prints what gives it that");
    }

    private static Map<String, Set<String>> allowed(ClusterFacts facts) {
        var allowed = new HashMap<String, Set<String>>();
        facts.topics()
                .forEach(topic -> topic.operations()
                        .ifPresent(operations -> allowed.put(key(ResourceKind.TOPIC, topic.name()), operations)));
        facts.groups()
                .forEach(group -> group.operations()
                        .ifPresent(operations -> allowed.put(key(ResourceKind.GROUP, group.name()), operations)));
        return allowed;
    }

    private static List<String> lacking(Access access, Map<String, Set<String>> allowed) {
        var lacking = new ArrayList<String>();
        for (var grant : access.grants()) {
            var known = allowed.get(key(grant.kind(), grant.name()));
            if (known != null && !grant.prefix()) {
                lacking.addAll(missing(grant, known));
            }
        }
        return lacking;
    }

    private static List<String> missing(Grant grant, Set<String> allowed) {
        var what = grant.kind() == ResourceKind.GROUP ? "group " + grant.name() : grant.name();
        return grant.inOrder().stream()
                .map(Operation::name)
                .filter(operation -> !allowed.contains(operation))
                .map(operation -> operation + " " + what)
                .toList();
    }

    private static String key(ResourceKind kind, String name) {
        return kind + " " + name;
    }
}

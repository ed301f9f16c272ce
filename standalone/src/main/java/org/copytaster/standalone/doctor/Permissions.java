package org.copytaster.standalone.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copytaster.schemas.stream.Topics;

/**
 * What the roles must be allowed, all together: a client that runs one of them needs its share only. The ids of transactions
 * cannot be asked for; they stand in docs/operate.md.
 */
final class Permissions {
    private static final Topics TOPICS = Topics.standard();
    private static final Set<String> READ = Set.of("READ", "DESCRIBE");
    private static final Set<String> WRITE = Set.of("WRITE", "DESCRIBE");
    private static final Set<String> BOTH = Set.of("READ", "WRITE", "DESCRIBE");

    private static final Map<String, Set<String>> NEEDED = Map.of(
            TOPICS.received().name(), WRITE,
            TOPICS.stories().name(), BOTH,
            TOPICS.rejected().name(), WRITE,
            TOPICS.enriched().name(), BOTH,
            TOPICS.acts().name(), READ,
            TOPICS.status().name(), BOTH,
            TOPICS.dead().name(), WRITE,
            TOPICS.published().name(), WRITE,
            TOPICS.latest().name(), WRITE,
            TOPICS.ninjs().name(), WRITE);

    private Permissions() {}

    static Finding finding(ClusterFacts facts) {
        var lacking = new ArrayList<String>();
        boolean isKnown = false;
        for (var topic : facts.topics()) {
            isKnown |= topic.operations().isPresent();
            lacking.addAll(lacking(topic.name(), topic.operations(), NEEDED.getOrDefault(topic.name(), Set.of())));
        }
        for (var group : facts.groups()) {
            lacking.addAll(lacking("group " + group.name(), group.operations(), READ));
        }
        if (!lacking.isEmpty()) {
            return Finding.fail(
                    "permissions",
                    "this client may not " + String.join("; ", lacking),
                    "give it what docs/operate.md lists, or run doctor as the role that has it");
        }
        return isKnown
                ? Finding.ok("permissions", "this client may do what ingest, enrich and publish do together")
                : Finding.warn("permissions", "the brokers do not say what this client may do", "");
    }

    private static List<String> lacking(String what, Optional<Set<String>> may, Set<String> needed) {
        var missing = new TreeSet<>(needed);
        missing.removeAll(may.orElse(needed));
        return missing.isEmpty() ? List.of() : List.of(String.join(" and ", missing) + " " + what);
    }
}

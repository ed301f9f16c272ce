package org.copytaster.standalone.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the pipeline stands.
 *
 * @param roles what each role says of itself
 * @param providers the providers that ingest heard since its start, by name
 * @param groups how far the streams are behind
 * @param held stories that wait, by reason
 * @param nextDue when the next embargo ends
 * @param dead records that broke the code since {@code since}, by reason
 * @param refused inputs that were refused since then, by reason
 * @param since how far back dead and refused ones are counted
 */
public record Overview(
        List<RoleAnswer> roles,
        List<HeardProvider> providers,
        List<GroupLag> groups,
        Map<String, Long> held,
        Optional<Instant> nextDue,
        Map<String, Long> dead,
        Map<String, Long> refused,
        Instant since) {
    public Overview {
        roles = List.copyOf(roles);
        providers = List.copyOf(providers);
        groups = List.copyOf(groups);
    }

    /**
     * How far a stream is behind.
     *
     * @param name of its consumer group
     * @param state under Kafka's own name, for example STABLE; empty when there is no such group
     * @param members how many consumers it has
     * @param records how many records of its topics it has not read; of a topic that it never read, all
     */
    public record GroupLag(String name, String state, int members, long records) {}

    /** Whether a role is down or a stream has nobody: what somebody must look at now. */
    public boolean isWell() {
        return roles.stream().allMatch(RoleAnswer::isUp) && groups.stream().allMatch(group -> group.members() > 0);
    }
}

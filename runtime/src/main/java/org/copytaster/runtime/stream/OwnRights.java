package org.copytaster.runtime.stream;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.ResourceKind;

/**
 * What a client may do, as far as brokers tell: on topics that are there, and on groups. Of the ids of transactions, and of
 * topics that a stream makes itself, they say nothing until they are used.
 */
final class OwnRights {
    private final Admin admin;
    private final Map<String, Set<AclOperation>> topics;

    private OwnRights(Admin admin, Map<String, Set<AclOperation>> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * The rights that are known to be lacking, of these the missing operations only.
     *
     * @throws ExecutionException when the brokers fail otherwise than by a refusal
     * @throws TimeoutException when they do not answer in time
     */
    static List<Grant> lacking(Admin admin, Access access)
            throws InterruptedException, ExecutionException, TimeoutException {
        var rights = new OwnRights(admin, topics(admin, access));
        var lacking = new ArrayList<Grant>();
        for (var grant : access.grants()) {
            rights.missing(grant).ifPresent(lacking::add);
        }
        return List.copyOf(lacking);
    }

    /** A topic that is not there tells nothing, and is told of as missing; one that may not be seen has no operation. */
    private static Map<String, Set<AclOperation>> topics(Admin admin, Access access)
            throws InterruptedException, ExecutionException, TimeoutException {
        var names = access.grants().stream()
                .filter(grant -> grant.kind() == ResourceKind.TOPIC && !grant.prefix())
                .map(Grant::name)
                .toList();
        var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
        var allowed = new HashMap<String, Set<AclOperation>>();
        for (var answer : admin.describeTopics(names, options).topicNameValues().entrySet()) {
            operations(answer.getValue().thenApply(topic -> topic.authorizedOperations()))
                    .ifPresent(operations -> allowed.put(answer.getKey(), operations));
        }
        return allowed;
    }

    private Optional<Grant> missing(Grant grant) throws InterruptedException, ExecutionException, TimeoutException {
        if (grant.prefix() || (grant.kind() != ResourceKind.TOPIC && grant.kind() != ResourceKind.GROUP)) {
            return Optional.empty();
        }
        var allowed = grant.kind() == ResourceKind.TOPIC
                ? Optional.ofNullable(topics.get(grant.name()))
                : group(grant.name());
        return allowed.flatMap(operations -> missing(grant, operations));
    }

    private Optional<Set<AclOperation>> group(String name)
            throws InterruptedException, ExecutionException, TimeoutException {
        var options = new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true);
        var described = admin.describeConsumerGroups(List.of(name), options).describedGroups();
        return operations(described.values().iterator().next().thenApply(group -> group.authorizedOperations()));
    }

    private static Optional<Grant> missing(Grant grant, Set<AclOperation> allowed) {
        var missing = EnumSet.copyOf(grant.operations());
        missing.removeIf(operation -> allowed.contains(AclOperation.valueOf(operation.name())));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grant(grant.kind(), grant.name(), false, Set.copyOf(missing)));
    }

    /** Nothing where the brokers do not say; no operation at all where they refuse to say. */
    private static Optional<Set<AclOperation>> operations(KafkaFuture<Set<AclOperation>> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return Optional.ofNullable(answer.get(AdminClients.LIMIT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.of(Set.of());
            }
            if (isAnOutage(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static boolean isAnOutage(ExecutionException failure) {
        var cause = failure.getCause();
        boolean isGone = cause instanceof UnknownTopicOrPartitionException;
        return !(cause instanceof ApiException) || (cause instanceof RetriableException && !isGone);
    }
}

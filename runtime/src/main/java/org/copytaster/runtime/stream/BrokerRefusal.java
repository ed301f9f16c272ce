package org.copytaster.runtime.stream;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** That brokers answer and refuse: they do not know who a client is, or do not let it do what it asks for. */
public final class BrokerRefusal {
    private BrokerRefusal() {}

    /**
     * What is refused and where to look, in a sentence without a full stop; nothing when the failure is no refusal.
     *
     * @param failure what Kafka's client threw, with its causes
     */
    public static Optional<String> inWords(Throwable failure) {
        return chain(failure).flatMap(one -> one(one).stream()).findFirst();
    }

    private static Optional<String> one(Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return Optional.of("the brokers do not accept who this client says it is: " + failure.getMessage()
                    + ". See client.file and the settings under kafka");
        }
        return failure instanceof AuthorizationException refused
                ? Optional.of("this client may not use " + what(refused)
                        + ". copytaster acls lists what each role and each operator must be allowed")
                : Optional.empty();
    }

    private static String what(AuthorizationException refused) {
        if (refused instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return topics.unauthorizedTopics().stream().sorted().collect(Collectors.joining(", "));
        }
        if (refused instanceof GroupAuthorizationException group && group.groupId() != null) {
            return "the group " + group.groupId();
        }
        if (refused instanceof TransactionalIdAuthorizationException) {
            return "its ids of transactions, which begin with the name of its group and a hyphen";
        }
        if (refused instanceof ClusterAuthorizationException) {
            return "the cluster: " + sentence(refused);
        }
        return "what it asks for: " + sentence(refused);
    }

    private static String sentence(AuthorizationException refused) {
        return String.valueOf(refused.getMessage()).replaceFirst("\\.$", "");
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(20);
    }
}

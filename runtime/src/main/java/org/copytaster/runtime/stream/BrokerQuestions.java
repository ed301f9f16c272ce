package org.copytaster.runtime.stream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.ApiException;

/** Questions to the brokers of a cluster, one after the other, and the wait for each answer. */
public final class BrokerQuestions implements AutoCloseable {
    private final Map<String, String> client;
    private final Admin admin;

    /**
     * Questions to the cluster that this client reaches.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     */
    public BrokerQuestions(Map<String, String> client) {
        this.client = Map.copyOf(client);
        this.admin = AdminClients.of(client);
    }

    /** What puts them. */
    public Admin admin() {
        return admin;
    }

    /**
     * The answer.
     *
     * @throws BrokerFailure when there is none within 15 s, or it is a refusal
     */
    public <T> T answer(KafkaFuture<T> question) {
        try {
            return await(question);
        } catch (ExecutionException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The answer; nothing where the brokers know of none, or refuse to give it.
     *
     * @throws BrokerFailure when there is none within 15 s
     */
    public <T> Optional<T> answerIfGiven(KafkaFuture<T> question) {
        try {
            return Optional.of(await(question));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException) {
                return Optional.empty();
            }
            throw failure(String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T await(KafkaFuture<T> question) throws ExecutionException {
        try {
            return question.get(AdminClients.LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw failure("nothing in " + AdminClients.LIMIT_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("interrupted", e);
        }
    }

    private BrokerFailure failure(String what, Exception e) {
        return BrokerFailure.noAnswer(client.getOrDefault("bootstrap.servers", ""), what, e);
    }

    @Override
    public void close() {
        admin.close();
    }
}

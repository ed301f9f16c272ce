package org.copytaster.runtime.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the brokers' own settings allow. A stream that asks for more is refused by the broker deep inside of Kafka's
 * clients, again and again, and what it says of it is a minute of stack traces.
 *
 * @param settings settings of a broker under Kafka's own names; empty where they may not be asked for
 */
public record BrokerLimits(Map<String, String> settings) {
    public BrokerLimits {
        settings = Map.copyOf(settings);
    }

    /** A setting of a client that must lie on one side of a setting of the broker. */
    private record Limit(String client, String broker, boolean isHighest) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("producer.transaction.timeout.ms", "transaction.max.timeout.ms", true),
            new Limit("consumer.session.timeout.ms", "group.max.session.timeout.ms", true),
            new Limit("consumer.session.timeout.ms", "group.min.session.timeout.ms", false));

    /**
     * The first limit that a stream would not keep, in a sentence that says what to do.
     *
     * @param stream settings of a stream under Kafka Streams' own names
     */
    public Optional<String> complaint(Map<?, ?> stream) {
        return LIMITS.stream()
                .flatMap(limit -> complaint(limit, stream).stream())
                .findFirst();
    }

    private Optional<String> complaint(Limit limit, Map<?, ?> stream) {
        var asked = number(stream.get(limit.client()));
        var allowed = number(settings.get(limit.broker()));
        if (asked.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        boolean isKept = limit.isHighest() ? asked.get() <= allowed.get() : asked.get() >= allowed.get();
        return isKept
                ? Optional.empty()
                : Optional.of("the broker's " + limit.broker() + " is " + allowed.get() + ", "
                        + (limit.isHighest() ? "at least " : "at most ") + asked.get()
                        + " is needed: change it at the broker, or set streams." + limit.client() + "="
                        + allowed.get() + " here");
    }

    private static Optional<Long> number(@Nullable Object setting) {
        try {
            return Optional.ofNullable(setting).map(text -> Long.parseLong(text.toString()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

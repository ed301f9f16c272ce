package org.copytaster.standalone.where;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which of those that wait or failed are listed; what is not given leaves all.
 *
 * @param reason the word that says why
 * @param provider the agency or the source
 * @param topic of dead letters the topic that the record came from
 * @param since the earliest time
 */
public record Choice(
        Optional<String> reason, Optional<String> provider, Optional<String> topic, Optional<Instant> since)
        implements Predicate<Listed> {
    /** All of them. */
    public static Choice all() {
        return new Choice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All from this time on. */
    public static Choice since(Instant first) {
        return new Choice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(first));
    }

    @Override
    public boolean test(Listed one) {
        return reason.filter(word -> !word.equals(one.reason())).isEmpty()
                && provider.filter(word -> !word.equalsIgnoreCase(one.provider()))
                        .isEmpty()
                && topic.filter(word -> !word.equals(one.topic())).isEmpty()
                && since.filter(first -> one.time().isBefore(first)).isEmpty();
    }
}

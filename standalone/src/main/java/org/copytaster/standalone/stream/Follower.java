package org.copytaster.standalone.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.show.Outcomes;
import org.copytaster.standalone.stream.CommittedReader.Entry;

/** Follows what comes out of the pipeline, as a subscriber would, and keeps the outcomes. Not thread-safe. */
public final class Follower implements AutoCloseable {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Topics topics;
    private final CommittedReader<CleanStory> published;
    private final CommittedReader<StoryStatus> statuses;
    private final CommittedReader<Rejection> rejections;
    private final CommittedReader<byte[]> dead;

    /** Follows from the beginning of each topic. */
    public Follower(Topics topics, Map<String, String> client) {
        this.topics = topics;
        published = CommittedReader.of(topics.published(), client);
        statuses = CommittedReader.of(topics.status(), client);
        rejections = CommittedReader.of(topics.rejected(), client);
        dead = CommittedReader.of(topics.dead(), client);
    }

    /**
     * Passes over what earlier runs left, keeping only which revisions ended.
     *
     * @return how many records subscribers have been given so far
     */
    public int passOver(Outcomes outcomes) {
        values(statuses.rest()).forEach(outcomes::status);
        rejections.rest();
        dead.rest().forEach(letter -> ended(letter, outcomes));
        return published.rest().size();
    }

    /**
     * Takes what has come.
     *
     * @param limit how long to wait for the first clean record
     * @param show given each clean record, in the order it came
     */
    public void follow(Outcomes outcomes, Duration limit, Consumer<CleanStory> show) {
        deliver(published.next(limit), outcomes, show);
        values(statuses.next(AT_ONCE)).forEach(outcomes::status);
        dead.next(AT_ONCE).forEach(letter -> ended(letter, outcomes));
        values(rejections.next(AT_ONCE)).forEach(outcomes::rejected);
    }

    /** Takes everything that is committed by now. */
    public void finish(Outcomes outcomes, Consumer<CleanStory> show) {
        deliver(published.rest(), outcomes, show);
        values(rejections.rest()).forEach(outcomes::rejected);
    }

    private static void deliver(List<Entry<CleanStory>> entries, Outcomes outcomes, Consumer<CleanStory> show) {
        values(entries).forEach(story -> {
            outcomes.delivered(story);
            show.accept(story);
        });
    }

    /** A dead letter is the record of whichever topic it was read from; one that cannot be read has no revision. */
    private void ended(Entry<byte[]> letter, Outcomes outcomes) {
        sha256(letter).ifPresent(sha256 -> outcomes.ended(letter.key(), sha256, "dead"));
    }

    private Optional<String> sha256(Entry<byte[]> letter) {
        try {
            return Optional.of(topics.stories()
                            .values()
                            .deserializer()
                            .deserialize(topics.stories().name(), letter.value()))
                    .map(Story::getContentSha256);
        } catch (SerializationException e) {
            return enrichedSha256(letter);
        }
    }

    private Optional<String> enrichedSha256(Entry<byte[]> letter) {
        try {
            return Optional.of(topics.enriched()
                            .values()
                            .deserializer()
                            .deserialize(topics.enriched().name(), letter.value()))
                    .map(EnrichedStory::getContentSha256);
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private static <V> Stream<V> values(List<Entry<V>> entries) {
        return entries.stream().map(Entry::value).filter(Objects::nonNull);
    }

    @Override
    public void close() {
        Stream.of(published, statuses, rejections, dead).forEach(CommittedReader::close);
    }
}

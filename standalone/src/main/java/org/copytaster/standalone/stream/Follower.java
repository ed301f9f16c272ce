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
    private final CommittedReader<byte[]> received;
    private final CommittedReader<Story> stories;
    private final CommittedReader<CleanStory> published;
    private final CommittedReader<StoryStatus> statuses;
    private final CommittedReader<Rejection> rejections;
    private final CommittedReader<byte[]> dead;

    /** Follows what goes in from now on, and what comes out from the beginning of each topic. */
    public Follower(Topics topics, Map<String, String> client) {
        this.topics = topics;
        received = CommittedReader.fromNow(topics.received(), client);
        stories = CommittedReader.fromNow(topics.stories(), client);
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
        values(statuses.rest()).forEach(outcomes::earlier);
        rejections.rest();
        dead.rest().forEach(letter -> sha256(letter).ifPresent(sha256 -> outcomes.earlier(letter.key(), sha256)));
        return published.rest().size();
    }

    /** Takes note of everything that has gone in by now. */
    public void take(Outcomes outcomes) {
        outcomes.inputs(received.unread());
        sent(stories.rest(), outcomes);
    }

    /**
     * Takes what has come.
     *
     * @param limit how long to wait for the first clean record
     * @param show given each clean record, in the order it came
     */
    public void follow(Outcomes outcomes, Duration limit, Consumer<CleanStory> show) {
        deliver(published.next(limit), outcomes, show);
        sent(stories.next(AT_ONCE), outcomes);
        values(statuses.next(AT_ONCE)).forEach(outcomes::status);
        dead.next(AT_ONCE).forEach(letter -> ended(letter, outcomes));
        values(rejections.next(AT_ONCE)).forEach(outcomes::rejected);
    }

    /** Takes everything that is committed by now. */
    public void finish(Outcomes outcomes, Consumer<CleanStory> show) {
        take(outcomes);
        deliver(published.rest(), outcomes, show);
        values(statuses.rest()).forEach(outcomes::status);
        dead.rest().forEach(letter -> ended(letter, outcomes));
        values(rejections.rest()).forEach(outcomes::rejected);
    }

    private static void sent(List<Entry<Story>> entries, Outcomes outcomes) {
        values(entries)
                .forEach(story -> outcomes.sent(story.getReceiptId(), story.getStoryId(), story.getContentSha256()));
    }

    private static void deliver(List<Entry<CleanStory>> entries, Outcomes outcomes, Consumer<CleanStory> show) {
        values(entries).forEach(story -> {
            outcomes.delivered(story);
            show.accept(story);
        });
    }

    /** A dead letter is the record of whichever topic it was read from; one that cannot be read has no revision. */
    private void ended(Entry<byte[]> letter, Outcomes outcomes) {
        sha256(letter).ifPresentOrElse(sha256 -> outcomes.dead(letter.key(), sha256), outcomes::dead);
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
        Stream.of(received, stories, published, statuses, rejections, dead).forEach(CommittedReader::close);
    }
}

package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.show.Outcomes;

/**
 * Follows what comes out of the pipeline from now on, as a subscriber would, and keeps the outcomes. It only looks on:
 * nothing that anybody writes to a topic may end the process that it is part of. Not thread-safe.
 */
public final class Follower implements AutoCloseable {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Topics topics;
    private final CommittedReader<byte[]> received;
    private final Followed<Story> stories;
    private final Followed<CleanStory> published;
    private final Followed<StoryStatus> statuses;
    private final Followed<Rejection> rejections;
    private final Followed<byte[]> dead;

    /** Follows what goes in and what comes out from now on, whatever earlier runs left. */
    public Follower(Topics topics, Map<String, String> client) {
        this.topics = topics;
        received = CommittedReader.fromNow(topics.received(), client);
        stories = Followed.fromNow(topics.stories(), client);
        published = Followed.fromNow(topics.published(), client);
        statuses = Followed.fromNow(topics.status(), client);
        rejections = Followed.fromNow(topics.rejected(), client);
        dead = Followed.fromNow(topics.dead(), client);
    }

    /** Whether subscribers can read records that were there before. */
    public boolean isOverEarlierRuns() {
        return published.hasEarlier();
    }

    /**
     * Looks up what is underway among that which ended in earlier runs: the pipeline drops such a repeat, and says
     * nothing of it. Reads wire.status from its beginning.
     *
     * @param deadline when to leave off
     */
    public void recall(Outcomes outcomes, Instant deadline) {
        if (outcomes.underway() > 0) {
            statuses.before(deadline, (key, status) -> outcomes.earlier(status));
            dead.before(deadline, (key, letter) -> sha256(letter).ifPresent(hash -> outcomes.earlier(key, hash)));
        }
    }

    /** Takes note of everything that has gone in by now. */
    public void take(Outcomes outcomes) {
        take(outcomes, Instant.MAX);
    }

    private void take(Outcomes outcomes, Instant deadline) {
        outcomes.inputs(received.unread());
        stories.rest(deadline, (key, story) -> sent(story, outcomes));
    }

    /**
     * Takes what has come.
     *
     * @param limit how long to wait for the first clean record
     * @param show given each clean record, in the order it came
     */
    public void follow(Outcomes outcomes, Duration limit, Consumer<CleanStory> show) {
        published.next(limit, (key, story) -> deliver(story, outcomes, show));
        stories.next(AT_ONCE, (key, story) -> sent(story, outcomes));
        statuses.next(AT_ONCE, (key, status) -> outcomes.status(status));
        dead.next(AT_ONCE, (key, letter) -> ended(key, letter, outcomes));
        rejections.next(AT_ONCE, (key, rejection) -> outcomes.rejected(rejection));
        countUnreadable(outcomes);
    }

    /**
     * Takes everything that is committed by now.
     *
     * @param deadline when to leave off
     */
    public void finish(Outcomes outcomes, Instant deadline, Consumer<CleanStory> show) {
        take(outcomes, deadline);
        published.rest(deadline, (key, story) -> deliver(story, outcomes, show));
        statuses.rest(deadline, (key, status) -> outcomes.status(status));
        dead.rest(deadline, (key, letter) -> ended(key, letter, outcomes));
        rejections.rest(deadline, (key, rejection) -> outcomes.rejected(rejection));
        recall(outcomes, deadline);
        countUnreadable(outcomes);
    }

    private void countUnreadable(Outcomes outcomes) {
        outcomes.unreadable(followed().mapToLong(Followed::passedOver).sum());
    }

    private static void sent(Story story, Outcomes outcomes) {
        outcomes.sent(story.getReceiptId(), story.getStoryId(), story.getContentSha256());
    }

    private static void deliver(CleanStory story, Outcomes outcomes, Consumer<CleanStory> show) {
        outcomes.delivered(story);
        show.accept(story);
    }

    /** A dead letter is the record of whichever topic it was read from; one that cannot be read has no revision. */
    private void ended(String key, byte[] letter, Outcomes outcomes) {
        sha256(letter).ifPresentOrElse(sha256 -> outcomes.dead(key, sha256), outcomes::dead);
    }

    private Optional<String> sha256(byte[] letter) {
        return read(topics.stories(), letter)
                .map(Story::getContentSha256)
                .or(() -> read(topics.enriched(), letter).map(EnrichedStory::getContentSha256));
    }

    private static <V> Optional<V> read(Topic<V> topic, byte[] letter) {
        try {
            return Optional.ofNullable(topic.values().deserializer().deserialize(topic.name(), letter));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    private Stream<Followed<?>> followed() {
        return List.<Followed<?>>of(stories, published, statuses, rejections, dead).stream();
    }

    @Override
    public void close() {
        received.close();
        followed().forEach(Followed::close);
    }
}

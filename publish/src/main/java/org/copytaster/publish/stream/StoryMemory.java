package org.copytaster.publish.stream;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.story.SentRevision;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Cleanup;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RecordFault;
import org.copytaster.streams.RecordFault.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What publish remembers: how each story stands (small, long), the copies it may still need (large, short), its agenda.
 * The stores hold bytes, so that reading and writing them can be told from understanding what they hold: a store that
 * fails is an outage, a value that cannot be read is the fault of that one story.
 */
final class StoryMemory {
    static final String STORIES = "stories";
    static final String COPIES = "copies";

    /**
     * In front of a story's id the key of the revision that subscribers were sent last, where it is not the newest: the
     * story was withdrawn. No story id begins so. It lies among the other copies because a store of its own would be a
     * topic more, and instances of two releases could not share the work while they are upgraded one by one.
     */
    private static final String SENT = "\0sent:";

    private static final Logger LOG = LoggerFactory.getLogger(StoryMemory.class);

    private final KeyValueStore<String, byte[]> stories;
    private final KeyValueStore<String, byte[]> copies;
    private final Agenda agenda;
    private final Codecs codecs;
    private final Appointments appointments;

    /**
     * How what is remembered is written.
     *
     * @param stories how a story stands
     * @param copies its newest revision
     */
    record Codecs(Serde<StoryStatus> stories, Serde<KeptRevision> copies) {
        static Codecs of(Topics topics) {
            return new Codecs(
                    topics.status().values(),
                    KeptRevision.serde(topics.enriched().values()));
        }
    }

    /**
     * What is to be remembered of one settlement, ready to be put.
     *
     * @param storyId the story
     * @param status how it stands, as bytes
     * @param copy its newest revision as bytes, where it is still needed
     * @param sent what subscribers were sent last as bytes, where it is needed and another
     * @param dropsSent whether what was kept so before goes: something was published, or the story was killed
     * @param cancelled what the timer no longer has to do
     * @param planned what it has to do
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Entry(
            String storyId,
            byte[] status,
            Optional<byte[]> copy,
            Optional<byte[]> sent,
            boolean dropsSent,
            List<Appointment> cancelled,
            List<Appointment> planned) {}

    StoryMemory(ProcessingContext context, Codecs codecs, Appointments appointments, EmbargoBook book) {
        stories = context.getStateStore(STORIES);
        copies = context.getStateStore(COPIES);
        agenda = new Agenda(context.getStateStore(Agenda.STORE), book);
        this.codecs = codecs;
        this.appointments = appointments;
    }

    /** The stores, to be added to a topology. Their changelogs take records as large as those that come in. */
    static Set<StoreBuilder<?>> stores(Topics topics, ReleaseConfig settings) {
        int largest =
                Math.max(topics.enriched().maxRecordBytes(), topics.status().maxRecordBytes());
        // In this order on every start: Set.of would shuffle what describe() prints.
        return new LinkedHashSet<>(List.of(
                store(STORIES, Serdes.ByteArray(), settings, largest),
                store(COPIES, Serdes.ByteArray(), settings, largest),
                store(Agenda.STORE, Serdes.String(), settings, largest)));
    }

    /**
     * How the story stands; a record without revisions when nothing is known of it.
     *
     * @throws RecordFault when what is kept of it cannot be read
     */
    StoryStatus status(String storyId) {
        return read(STORIES, stories.get(storyId), codecs.stories()).orElseGet(() -> StoryHistory.unknown(storyId));
    }

    /**
     * The newest revision's copy, while it is kept.
     *
     * @throws RecordFault when it cannot be read
     */
    Optional<KeptRevision> copy(String storyId) {
        return read(COPIES, copies.get(storyId), codecs.copies());
    }

    /**
     * What subscribers were sent last, with its text while that is kept; empty when they were sent nothing. A text that
     * cannot be read counts as gone: it is only compared with, and no revision may be held up for that.
     */
    Optional<SentRevision> lastSent(StoryStatus status) {
        return RecordFault.guard(() -> StoryHistory.lastSent(status)).map(last -> {
            var found = withCopy(last, status.getStoryId());
            return found.story().isPresent() ? found : withCopy(last, SENT + status.getStoryId());
        });
    }

    private SentRevision withCopy(SentRevision last, String key) {
        try {
            return copy(key).map(kept -> last.with(kept.story())).orElse(last);
        } catch (RecordFault damaged) {
            LOG.warn("a kept copy of {} cannot be read, nothing is compared with it", last.contentSha256(), damaged);
            return last;
        }
    }

    private static <V> Optional<V> read(String store, byte @Nullable [] bytes, Serde<V> codec) {
        return Optional.ofNullable(bytes)
                .map(value -> RecordFault.guard(
                        Reason.STATE_DAMAGED, () -> codec.deserializer().deserialize(store, value)));
    }

    /** What is to be remembered; touches no store. */
    Entry entry(Settlement settlement, StoryStatus after) {
        return new Entry(
                after.getStoryId(),
                codecs.stories().serializer().serialize(STORIES, after),
                settlement.copyToKeep().map(this::written),
                settlement.sentToKeep().map(story -> written(new KeptRevision(story, ""))),
                isWithdrawn(settlement.before()) || settlement.known().killed(),
                appointments.of(settlement.before()),
                appointments.of(after));
    }

    private byte[] written(KeptRevision copy) {
        return codecs.copies().serializer().serialize(COPIES, copy);
    }

    /** Subscribers were sent it, and hold it no longer. */
    private static boolean isWithdrawn(StoryStatus status) {
        return !status.getTopics().isEmpty() && status.getPublishedSha256().isEmpty();
    }

    /** Puts how the story stands, its copies and the timer's appointments in the place of what was. */
    void remember(Entry entry) {
        entry.cancelled().forEach(agenda::take);
        entry.planned().forEach(agenda::put);
        stories.put(entry.storyId(), entry.status());
        entry.copy().ifPresentOrElse(copy -> copies.put(entry.storyId(), copy), () -> copies.delete(entry.storyId()));
        if (entry.sent().isPresent()) {
            copies.put(SENT + entry.storyId(), entry.sent().get());
        } else if (entry.dropsSent()) {
            copies.delete(SENT + entry.storyId());
        }
    }

    /** Puts what stands in a status besides how its story stands. */
    void note(StoryStatus status) {
        stories.put(status.getStoryId(), codecs.stories().serializer().serialize(STORIES, status));
    }

    /** What the timer has to do. */
    Agenda agenda() {
        return agenda;
    }

    /** Drops the copy of what was published last. What is held stays: it is still to go out. */
    void dropPublished(StoryStatus status) {
        if (isWithdrawn(status)) {
            copies.delete(SENT + status.getStoryId());
        } else {
            copies.delete(status.getStoryId());
        }
    }

    /** Forgets a story and all that was to be done with it. */
    void forget(StoryStatus status) {
        appointments.of(status).forEach(agenda::take);
        copies.delete(status.getStoryId());
        copies.delete(SENT + status.getStoryId());
        stories.delete(status.getStoryId());
    }

    /**
     * What is kept of a story as it lies in its store, for a dead letter: its copy, else its status.
     *
     * @param letter given the store's name and the bytes
     */
    void asItLies(String storyId, BiConsumer<String, byte @Nullable []> letter) {
        var copy = copies.get(storyId);
        if (copy == null) {
            letter.accept(STORIES, stories.get(storyId));
        } else {
            letter.accept(COPIES, copy);
        }
    }

    private static Map<String, String> changelog(int largest) {
        var settings = new TreeMap<>(Cleanup.Compact.goneAfter(Cleanup.Compact.PURGED_GONE_AFTER));
        settings.put("max.message.bytes", Integer.toString(largest));
        return settings;
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(
            String name, Serde<V> values, ReleaseConfig settings, int largest) {
        var supplier =
                settings.storesOnDisk() ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(changelog(largest));
    }
}

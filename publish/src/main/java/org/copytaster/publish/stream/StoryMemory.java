package org.copytaster.publish.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.copytaster.publish.settings.ReleaseConfig;
import org.copytaster.publish.story.StoryHistory;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topics;

/** What publish remembers: how each story stands (small, long), the copies it may still need (large, short), its agenda. */
final class StoryMemory {
    private static final String STORIES = "stories";
    private static final String COPIES = "copies";
    private static final String AGENDA = "agenda";
    private static final String NOTHING = "";
    private static final String EARLIEST = "0";

    private final KeyValueStore<String, StoryStatus> stories;
    private final KeyValueStore<String, KeptRevision> copies;
    private final KeyValueStore<String, String> agenda;
    private final Appointments appointments;

    StoryMemory(ProcessingContext context, Appointments appointments) {
        stories = context.getStateStore(STORIES);
        copies = context.getStateStore(COPIES);
        agenda = context.getStateStore(AGENDA);
        this.appointments = appointments;
    }

    /** The stores, to be added to a topology. Their changelogs take records as large as those that come in. */
    static Set<StoreBuilder<?>> stores(Topics topics, ReleaseConfig settings) {
        var copySerde = KeptRevision.serde(topics.enriched().values());
        int largest =
                Math.max(topics.enriched().maxRecordBytes(), topics.status().maxRecordBytes());
        // In this order on every start: Set.of would shuffle what describe() prints.
        return new LinkedHashSet<>(List.of(
                store(STORIES, topics.status().values(), settings, largest),
                store(COPIES, copySerde, settings, largest),
                store(AGENDA, Serdes.String(), settings, largest)));
    }

    /** How the story stands; a record without revisions when nothing is known of it. */
    StoryStatus status(String storyId) {
        return Optional.ofNullable(stories.get(storyId)).orElseGet(() -> StoryHistory.unknown(storyId));
    }

    /** The newest revision's copy, while it is kept. */
    Optional<KeptRevision> copy(String storyId) {
        return Optional.ofNullable(copies.get(storyId));
    }

    /** Puts one status in the place of another, and the timer's appointments with it. */
    void remember(StoryStatus before, StoryStatus after) {
        appointments.of(before).forEach(one -> agenda.delete(one.key()));
        appointments.of(after).forEach(one -> agenda.put(one.key(), NOTHING));
        stories.put(after.getStoryId(), after);
    }

    /** Keeps a copy in the place of the one before. */
    void keep(String storyId, KeptRevision copy) {
        copies.put(storyId, copy);
    }

    /** Drops the copy, if there is one. */
    void dropCopy(String storyId) {
        copies.delete(storyId);
    }

    /** Forgets a story and all that was to be done with it. */
    void forget(StoryStatus status) {
        appointments.of(status).forEach(one -> agenda.delete(one.key()));
        copies.delete(status.getStoryId());
        stories.delete(status.getStoryId());
    }

    /** Takes what is due off the agenda, earliest first. */
    List<Appointment> takeDue(Instant now, int most) {
        var due = new ArrayList<Appointment>();
        try (var entries = agenda.range(EARLIEST, Appointment.after(now))) {
            while (entries.hasNext() && due.size() < most) {
                due.add(Appointment.parse(entries.next().key));
            }
        }
        due.forEach(one -> agenda.delete(one.key()));
        return due;
    }

    private static <V> StoreBuilder<KeyValueStore<String, V>> store(
            String name, Serde<V> values, ReleaseConfig settings, int largest) {
        var supplier =
                settings.storesOnDisk() ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values)
                .withCachingDisabled()
                .withLoggingEnabled(Map.of("max.message.bytes", Integer.toString(largest)));
    }
}

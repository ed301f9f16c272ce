package org.copytaster.standalone.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.Sighting;
import org.copytaster.standalone.where.Sightings;
import org.copytaster.standalone.where.StoryTrail;
import org.copytaster.standalone.where.Trail;

/**
 * Finds a story, a receipt or a guid on the topics: wire.status says what was decided, and from the first receipt's time on
 * the other topics are read in the partitions where its records must be.
 */
public final class TrailFinder {
    private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Records are stamped with the time of their receipt but written later, in the order in which they were parsed. */
    private static final Duration DISORDER = Duration.ofMinutes(5);

    private static final long BETWEEN_WORDS = Duration.ofSeconds(2).toNanos();

    private final Topics topics;
    private final Map<String, String> client;
    private final Optional<Instant> since;
    private final Consumer<String> say;

    /**
     * A finder.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param since what is older is not looked for; without, all is that is kept
     * @param say told what is being read
     */
    public TrailFinder(Topics topics, Map<String, String> client, Optional<Instant> since, Consumer<String> say) {
        this.topics = topics;
        this.client = Map.copyOf(client);
        this.since = since;
        this.say = say;
    }

    /**
     * What is known of it.
     *
     * @param asked a story id, a receipt or a guid
     * @throws org.copytaster.runtime.stream.BrokerFailure when no broker answers
     */
    public Trail find(String asked) {
        if (RECEIPT.matcher(asked).matches()) {
            var byReceipt = byReceipt(asked);
            if (byReceipt.isKnown()) {
                return byReceipt;
            }
        }
        return byStory(asked);
    }

    private Trail byReceipt(String receipt) {
        var receipts = List.of(receipt);
        var inputs = new ArrayList<Sighting>();
        inputs.addAll(sightings(topics.received(), receipts, since, Sightings::received));
        inputs.addAll(sightings(topics.rejected(), receipts, since, Sightings::rejected));
        var time = inputs.stream().map(Sighting::time).min(Comparator.naturalOrder());
        if (time.isEmpty()) {
            return Trail.none(receipt);
        }
        var ids = new LinkedHashSet<String>();
        try (var scan = TopicScan.of(topics.stories(), client)) {
            scan.since(time.get())
                    .until(time.get().plus(DISORDER))
                    .read(
                            key -> true,
                            record -> ofReceipt(record, receipt).ifPresent(ids::add),
                            told(topics.stories()));
        }
        // Those of items and of stories that were refused behind the door stand with their story.
        inputs.removeIf(one -> ids.contains(one.storyId()));
        return new Trail(receipt, inputs, trails(ids, statuses(ids, ids::contains), time));
    }

    private static Optional<String> ofReceipt(StoredRecord<Story> record, String receipt) {
        return record.value()
                .filter(story -> story.getReceiptId().equals(receipt))
                .map(Story::getStoryId);
    }

    private Trail byStory(String asked) {
        Predicate<String> names =
                key -> key.equals(asked) || key.substring(key.indexOf(':') + 1).equals(asked);
        var found = statuses(List.of(asked), asked::equals);
        var statuses = found.isEmpty() ? statuses(List.of(), names) : found;
        var ids = new LinkedHashSet<>(statuses.keySet());
        if (ids.isEmpty()) {
            ids.addAll(keys(topics.stories(), names));
            ids.addAll(keys(topics.dead(), names));
        }
        var first = statuses.values().stream()
                .flatMap(status -> status.getRevisions().stream())
                .flatMap(revision -> revision.getReceivedAt().stream())
                .min(Comparator.naturalOrder());
        return new Trail(asked, List.of(), trails(ids, statuses, first));
    }

    private Set<String> keys(Topic<?> topic, Predicate<String> names) {
        var keys = new LinkedHashSet<String>();
        read(topic, List.of(), since, names, record -> keys.add(record.key()));
        return keys;
    }

    /** The statuses with such names, in the partitions of these keys; of no keys in all. */
    private Map<String, StoryStatus> statuses(Collection<String> keys, Predicate<String> names) {
        var statuses = new LinkedHashMap<String, StoryStatus>();
        read(
                topics.status(),
                keys,
                Optional.empty(),
                names,
                record -> record.value()
                        .ifPresentOrElse(
                                status -> statuses.put(record.key(), status), () -> statuses.remove(record.key())));
        return statuses;
    }

    /** Of these stories every record from this time on. */
    private List<StoryTrail> trails(Set<String> ids, Map<String, StoryStatus> statuses, Optional<Instant> first) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var from = Stream.concat(first.stream(), since.stream()).max(Comparator.naturalOrder());
        var stories = sightings(topics.stories(), ids, from, Sightings::story);
        var receipts = receipts(stories);
        var found = new ArrayList<Sighting>();
        var inputs = new HashMap<String, Sighting>();
        if (!receipts.isEmpty()) {
            sightings(topics.received(), receipts, from, Sightings::received)
                    .forEach(input -> inputs.putIfAbsent(input.receiptId(), input));
        }
        stories.forEach(story -> {
            Optional.ofNullable(inputs.get(story.receiptId()))
                    .map(input -> of(story, input))
                    .ifPresent(found::add);
        });
        found.addAll(stories);
        if (!receipts.isEmpty()) {
            found.addAll(sightings(topics.rejected(), receipts, from, Sightings::rejected));
        }
        found.addAll(sightings(topics.enriched(), ids, from, Sightings::enriched));
        found.addAll(sightings(topics.published(), ids, from, Sightings::clean));
        found.addAll(sightings(topics.latest(), ids, from, Sightings::clean));
        found.addAll(sightings(topics.ninjs(), ids, from, Sightings::ninjs));
        found.addAll(sightings(topics.latestNinjs(), ids, from, Sightings::ninjs));
        found.addAll(sightings(topics.dead(), ids, from, Sightings::dead));
        return ids.stream()
                .map(id -> new StoryTrail(
                        id,
                        Optional.ofNullable(statuses.get(id)),
                        found.stream().filter(one -> one.storyId().equals(id)).toList()))
                .toList();
    }

    private static List<String> receipts(List<Sighting> stories) {
        return stories.stream()
                .map(Sighting::receiptId)
                .filter(receipt -> !receipt.isEmpty())
                .distinct()
                .toList();
    }

    /** An input may bring many stories: its record is seen once for each. */
    private static Sighting of(Sighting story, Sighting input) {
        return new Sighting(
                input.topic(),
                input.partition(),
                input.offset(),
                input.time(),
                story.storyId(),
                input.receiptId(),
                story.revision(),
                input.tells());
    }

    private <V> List<Sighting> sightings(
            Topic<V> topic, Collection<String> keys, Optional<Instant> from, Function<StoredRecord<V>, Sighting> seen) {
        var sightings = new ArrayList<Sighting>();
        read(topic, keys, from, keys::contains, record -> sightings.add(seen.apply(record)));
        return sightings;
    }

    private <V> void read(
            Topic<V> topic,
            Collection<String> keys,
            Optional<Instant> from,
            Predicate<String> names,
            Consumer<StoredRecord<V>> use) {
        try (var scan = TopicScan.of(topic, client)) {
            if (!keys.isEmpty()) {
                scan.of(keys);
            }
            from.ifPresent(scan::since);
            scan.read(names, use, told(topic));
            if (scan.unreadable() > 0) {
                say.accept(topic.name() + ": " + scan.unreadable() + " records that cannot be read were passed over");
            }
        }
    }

    /** Says every two seconds how far a reading is that takes so long. */
    private IntConsumer told(Topic<?> topic) {
        var next = new long[] {System.nanoTime() + BETWEEN_WORDS};
        return percent -> {
            if (System.nanoTime() - next[0] >= 0 && percent < 100) {
                next[0] = System.nanoTime() + BETWEEN_WORDS;
                say.accept("reading " + topic.name() + ": " + percent + " %");
            }
        };
    }
}

package org.copytaster.standalone.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copytaster.ingest.stream.InputReplay;
import org.copytaster.ingest.stream.KeptInput;
import org.copytaster.runtime.story.ReplayHeaders;
import org.copytaster.runtime.story.StoredRecord;
import org.copytaster.runtime.stream.BrokerFailure;
import org.copytaster.runtime.stream.TopicScan;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.where.RefusedInput;
import org.copytaster.standalone.where.Rereading;

/**
 * Reads refused inputs, and single ones that were taken, once more. No more than one input is held at a time, however many
 * are looked at.
 */
public final class InputReplays {
    private final Topics topics;
    private final Map<String, String> client;
    private final InputReplay replay;
    private final String by;
    private final RateLimit rate;

    /**
     * Replays on these brokers.
     *
     * @param client settings of the Kafka client, bootstrap.servers among them
     * @param replay reads and writes
     * @param by who has it done; stands in the headers of what is written
     * @param rate how fast
     */
    public InputReplays(Topics topics, Map<String, String> client, InputReplay replay, String by, RateLimit rate) {
        this.topics = topics;
        this.client = Map.copyOf(client);
        this.replay = replay;
        this.by = by;
        this.rate = rate;
    }

    /**
     * What would come of the refused inputs. Nothing is written.
     *
     * @param wanted which
     * @throws BrokerFailure when no broker answers
     */
    public List<Rereading> refused(Predicate<StoredRecord<Rejection>> wanted) {
        var readings = new ArrayList<Rereading>();
        eachRefused(wanted, input -> readings.add(reading(input)));
        var taken = taken(readings.stream().map(Rereading::receipt).collect(Collectors.toSet()));
        return readings.stream()
                .map(reading -> taken.contains(reading.place())
                        ? Rereading.stays(reading.place(), reading.receipt(), "it was taken at an earlier replay")
                        : reading)
                .toList();
    }

    private Rereading reading(RefusedInput input) {
        return input.obstacle()
                .map(why -> Rereading.stays(input.place(), input.receipt(), why))
                .orElseGet(() -> Rereading.of(
                        input.place(), input.receipt(), replay.read(input.kept().orElseThrow())));
    }

    /**
     * Writes what now comes of refused inputs.
     *
     * @param wanted which, as {@link #refused} found them
     * @return how many were taken
     * @throws BrokerFailure when no broker answers
     * @throws org.copytaster.ingest.stream.SendFailedException when one is not acknowledged; those before it are taken
     */
    public int takeRefused(List<Rereading> wanted) {
        var places = new HashSet<String>();
        wanted.forEach(reading -> places.add(reading.place()));
        var count = new int[1];
        eachRefused(record -> places.contains(record.topic() + " " + record.place()), input -> {
            if (places.remove(input.place()) && take(input.kept().orElseThrow(), 1, input.place())) {
                count[0]++;
            }
        });
        return count[0];
    }

    private boolean take(KeptInput input, int times, String place) {
        var receipt = replay.send(input, ReplayHeaders.of(times, by, Instant.now(), place));
        rate.pause();
        return !receipt.accepted().isEmpty();
    }

    private void eachRefused(Predicate<StoredRecord<Rejection>> wanted, Consumer<RefusedInput> use) {
        try (var scan = TopicScan.of(topics.rejected(), client)) {
            scan.read(
                    key -> true,
                    record -> {
                        if (wanted.test(record)) {
                            RefusedInput.of(record).ifPresent(use);
                        }
                    },
                    percent -> {});
        }
    }

    /** The places of those that were taken at a replay. */
    private Set<String> taken(Set<String> receipts) {
        var places = new HashSet<String>();
        if (!receipts.isEmpty()) {
            try (var scan = TopicScan.of(topics.received(), client).of(receipts)) {
                scan.read(receipts::contains, record -> places.add(ReplayHeaders.from(record)), percent -> {});
            }
        }
        return places;
    }

    /** An input that was taken, as it was written first, and how often it has been read since. */
    private record TakenInput(StoredRecord<byte[]> record, int replays) {}

    /**
     * What would come of one input that was taken. Nothing is written.
     *
     * @param most how often an input is read once more
     * @return nothing when wire.received has no such receipt
     * @throws BrokerFailure when no broker answers
     */
    public Optional<Rereading> taken(String receipt, int most) {
        return find(receipt).map(input -> {
            var place = place(input);
            if (input.replays() >= most) {
                return Rereading.stays(
                        place,
                        receipt,
                        "it was read " + input.replays() + " times more; --most " + (input.replays() + 1)
                                + " allows one more");
            }
            return kept(input)
                    .map(kept -> Rereading.of(place, receipt, replay.read(kept)))
                    .orElseGet(() ->
                            Rereading.stays(place, receipt, "its record does not say through which source it came"));
        });
    }

    /**
     * Writes what now comes of an input that was taken.
     *
     * @return whether anything did
     * @throws BrokerFailure when no broker answers
     * @throws org.copytaster.ingest.stream.SendFailedException when it is not acknowledged
     */
    public boolean takeAgain(String receipt) {
        var input = find(receipt);
        var kept = input.flatMap(InputReplays::kept);
        return kept.isPresent() && take(kept.get(), input.get().replays() + 1, place(input.get()));
    }

    private Optional<TakenInput> find(String receipt) {
        var found = new ArrayList<TakenInput>(1);
        try (var scan = TopicScan.of(topics.received(), client).of(List.of(receipt))) {
            scan.read(
                    receipt::equals,
                    record -> {
                        var first = found.isEmpty() ? record : found.get(0).record();
                        int before = found.isEmpty() ? 0 : found.get(0).replays();
                        found.clear();
                        found.add(new TakenInput(first, Math.max(before, ReplayHeaders.times(record))));
                    },
                    percent -> {});
        }
        return found.stream().findFirst();
    }

    private static Optional<KeptInput> kept(TakenInput input) {
        return KeptInput.of(
                input.record().key(),
                input.record().value().orElse(new byte[0]),
                input.record().headers());
    }

    private static String place(TakenInput input) {
        return input.record().topic() + " " + input.record().place();
    }
}

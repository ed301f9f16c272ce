package org.copytaster.ingest.stream;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.copytaster.ingest.format.InputBytes;
import org.copytaster.ingest.format.Parsed;
import org.copytaster.ingest.format.Refusal;
import org.copytaster.ingest.format.Source;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.format.WireInput;

/** Where inputs come in: gives each a receipt, reads it, writes what became of it. The one place that asks for the time. */
public final class Door {
    private final StoryParsers parsers;
    private final StoryProducer producer;
    private final Clock clock;
    private final Supplier<String> receiptIds;

    /** A door with these formats behind it; every receipt id must be another. */
    public Door(StoryParsers parsers, StoryProducer producer, Clock clock, Supplier<String> receiptIds) {
        this.parsers = parsers;
        this.producer = producer;
        this.clock = clock;
        this.receiptIds = receiptIds;
    }

    /**
     * Takes one input in.
     *
     * @param name what the sender calls it
     * @throws SendFailedException when it was not acknowledged; the sender must send it again
     */
    public Receipt receive(InputBytes content, Source source, Optional<String> name) {
        var input = new WireInput(content, source, name, receiptIds.get(), clock.instant());
        return producer.write(input, parsers.parse(input));
    }

    /**
     * Refuses an input that could not even be read, so that nobody wonders where it went.
     *
     * @param name what the sender calls it
     * @throws SendFailedException when the refusal was not acknowledged
     */
    public Receipt refuse(Refusal refusal, Source source, Optional<String> name) {
        var input = new WireInput(InputBytes.whole(new byte[0]), source, name, receiptIds.get(), clock.instant());
        return producer.write(input, new Parsed.Refused(refusal, ""));
    }
}

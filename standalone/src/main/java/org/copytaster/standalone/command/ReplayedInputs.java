package org.copytaster.standalone.command;

import org.copytaster.ingest.settings.IngestConfig;
import org.copytaster.ingest.stream.InputReplay;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.InputReplays;

/** What a command needs that reads inputs once more: the parsers and limits of ingest's settings, and a producer. */
record ReplayedInputs(InputReplay reading, InputReplays replays) implements AutoCloseable {
    static ReplayedInputs open(Settings settings, ReplayOptions options) {
        var topics = Topics.standard();
        var client = Clients.of(settings);
        var reading = InputReplay.open(IngestConfig.from(settings).parsers(), topics, client);
        return new ReplayedInputs(reading, new InputReplays(topics, client, reading, options.by(), options.rate()));
    }

    @Override
    public void close() {
        reading.close();
    }
}

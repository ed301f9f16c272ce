package org.copytaster.ingest.settings;

import java.time.ZoneId;
import java.util.Optional;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Settings;

/**
 * Everything that the ingest role can be told.
 *
 * @param broker how the brokers are reached
 * @param source name of the sender that copy comes from
 * @param provider the agency it brings; empty: told from each story
 * @param zone the time zone of dates that name none; nothing when it is not known
 * @param limits what one input and one story may measure
 * @param push how copy is pushed to it
 * @param health where it says how it is
 */
public record IngestConfig(
        BrokerConfig broker,
        String source,
        String provider,
        Optional<ZoneId> zone,
        Limits limits,
        PushConfig push,
        HealthConfig health) {
    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static IngestConfig from(Settings told) {
        var limits = new Limits(
                told.number("ingest.input.max.bytes", InputReader.BEGINNING),
                told.number("ingest.story.max.bytes", 1),
                Limits.STANDARD.depth());
        return new IngestConfig(
                BrokerConfig.from(told),
                told.text("ingest.source"),
                told.text("ingest.provider"),
                told.zone("ingest.zone"),
                limits,
                PushConfig.from(told, limits.inputBytes()),
                HealthConfig.from(told, "ingest"));
    }

    /** The formats that are read. */
    public StoryParsers parsers() {
        return StoryParsers.standard(limits);
    }

    /** The sender that copy comes from. */
    public Source sender(Optional<String> format) {
        return new Source(source, Optional.of(provider), format, zone);
    }
}

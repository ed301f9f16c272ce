package org.copytaster.ingest.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.folder.Waiting;
import org.copytaster.ingest.format.StoryParsers;
import org.copytaster.ingest.input.InputReader;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.source.Sender;
import org.copytaster.runtime.settings.BrokerConfig;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.MetricsConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.settings.TopicsConfig;

/**
 * The settings of the role ingest.
 *
 * @param broker how the brokers are reached
 * @param source name of the sender that files come from
 * @param provider the agency it brings; empty: read off each story
 * @param zone the time zone of dates that name none; nothing when it is not known
 * @param limits what one input and one story may measure
 * @param waiting how long a file of a drop folder must have stood still
 * @param dropSubFolders whether the folders within the drop folder are read too
 * @param push how copy is pushed to it
 * @param health where it answers questions about its health
 */
public record IngestConfig(
        BrokerConfig broker,
        String source,
        String provider,
        Optional<ZoneId> zone,
        Limits limits,
        Waiting waiting,
        boolean dropSubFolders,
        PushConfig push,
        HealthConfig health) {
    /** The role's name. */
    public static final String ROLE = "ingest";

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** Who sends the files. */
    public static final Setting<String> SOURCE =
            Setting.text("ingest.source", "files", "The name of the sender that files come from.");

    /** Whose copy it is. */
    public static final Setting<String> PROVIDER = Setting.text(
            "ingest.provider",
            "",
            "The agency that the source brings; empty: files of the drop folder stand under the source's name, all else"
                    + " under the authority in the guid, else the source; *: the folder's too.");

    /** Where dates without a zone are read. */
    public static final Setting<Optional<ZoneId>> ZONE = Setting.zone(
            "ingest.zone",
            "The time zone of dates that name none, in files and pushes; empty: UTC, and for an embargo the last zone on"
                    + " Earth.");

    /** The most that one input may measure. */
    public static final Setting<Integer> INPUT_MAX_BYTES = Setting.number(
            "ingest.input.max.bytes",
            Limits.STANDARD.inputBytes(),
            InputReader.BEGINNING,
            "The largest input, in bytes after inflation.");

    /** The most that one story may measure. */
    public static final Setting<Integer> STORY_MAX_BYTES = Setting.number(
            "ingest.story.max.bytes",
            Limits.STANDARD.storyBytes(),
            1,
            "The most text in one story, in bytes of UTF-8.");

    /** How long a file that looks whole stands still before it is taken. */
    public static final Setting<Duration> DROP_SETTLED = Setting.duration(
            "ingest.drop.settled",
            "PT2S",
            SHORTEST_WAIT,
            "How long a file in the drop folder must have stood still before it is taken.");

    /** How long one that looks unfinished does. */
    public static final Setting<Duration> DROP_UNFINISHED = Setting.duration(
            "ingest.drop.unfinished",
            "PT10S",
            SHORTEST_WAIT,
            "The same for a file that looks unfinished: text without a sentence's end, XML without its end tag, JSON that"
                    + " is not closed.");

    /** Whether folders within it are read. */
    public static final Setting<Boolean> DROP_SUBFOLDERS =
            Setting.flag("ingest.drop.subfolders", false, "Take the files in the folders within the drop folder too.");

    /** Where it answers questions about its health. */
    public static final Setting<Integer> HEALTH_PORT = HealthConfig.port(ROLE, 8481);

    /** Every setting that this role reads. */
    public static final List<Setting<?>> SETTINGS = Setting.together(
            BrokerConfig.SETTINGS,
            TopicsConfig.SETTINGS,
            List.of(SOURCE, PROVIDER),
            PushConfig.SETTINGS,
            MetricsConfig.SETTINGS,
            List.of(
                    ZONE,
                    INPUT_MAX_BYTES,
                    STORY_MAX_BYTES,
                    DROP_SETTLED,
                    DROP_UNFINISHED,
                    DROP_SUBFOLDERS,
                    HEALTH_PORT,
                    HealthConfig.HOST));

    /**
     * Reads what concerns this role.
     *
     * @throws org.copytaster.runtime.settings.InvalidSetting naming the setting that makes no sense
     */
    public static IngestConfig from(Settings settings) {
        var limits = new Limits(settings.get(INPUT_MAX_BYTES), settings.get(STORY_MAX_BYTES), Limits.STANDARD.depth());
        return new IngestConfig(
                BrokerConfig.from(settings),
                settings.get(SOURCE),
                settings.get(PROVIDER),
                settings.get(ZONE),
                limits,
                new Waiting(settings.get(DROP_SETTLED), settings.get(DROP_UNFINISHED)),
                settings.get(DROP_SUBFOLDERS),
                PushConfig.from(settings, limits.inputBytes()),
                HealthConfig.from(settings, HEALTH_PORT));
    }

    /** The agencies that are named here, or speak under the name of a source that is. */
    public List<String> providers() {
        return Stream.of(provider, source, push.server().anyone().source())
                .filter(name -> !name.isBlank() && !name.equals(Sender.ALL))
                .toList();
    }

    /** The formats that are read. */
    public StoryParsers parsers() {
        return StoryParsers.standard(limits);
    }

    /** The sender of files that somebody at this machine names: their guids say whose copy they are. */
    public Source sender(Optional<String> format) {
        return new Source(source, Optional.of(provider).filter(name -> !name.equals(Sender.ALL)), format, zone);
    }

    /** The sender of what lies in the drop folder: speaks under its own name where no provider is set. */
    public Source dropFolder(Optional<String> format) {
        return provider.isBlank() ? new Source(source, Optional.of(source), format, zone) : sender(format);
    }
}

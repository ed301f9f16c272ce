package org.copytaster.schemas.stream;

import static org.copytaster.schemas.stream.Compression.GZIP;
import static org.copytaster.schemas.stream.Compression.LZ4;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.serialization.Serdes;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;

/** The catalogue that newsrooms run: {@code wire.*} for our own modules, {@code news.*} for subscribers. */
record StandardTopics(
        Topic<byte[]> received,
        Topic<Story> stories,
        Topic<Rejection> rejected,
        Topic<EnrichedStory> enriched,
        Topic<byte[]> dead,
        Topic<StoryStatus> status,
        Topic<Act> acts,
        Topic<FeedState> feeds,
        Topic<SchemaRegistration> schemas,
        Topic<RouteVersion> routes,
        Topic<CleanStory> published,
        Topic<CleanStory> latest,
        Topic<String> ninjs,
        Topic<String> latestNinjs)
        implements Topics {

    private static final String BY_STORY = "story id";
    private static final String BY_RECEIPT = "receipt id";
    private static final String PUBLISH = "publish";
    private static final String AVRO = "application/avro";
    private static final String JSON = "application/json";
    private static final int INPUT_BYTES = 12 * 1024 * 1024;
    private static final int ACT_BYTES = 1024 * 1024;
    private static final int FEED_BYTES = 1024 * 1024;
    private static final int SCHEMA_BYTES = 1024 * 1024;
    private static final int STORY_BYTES = 4 * 1024 * 1024;
    private static final Cleanup WEEK = new Cleanup.Delete(Duration.ofDays(7));
    private static final Cleanup MONTH = new Cleanup.Delete(Duration.ofDays(30));
    private static final Cleanup TWO_YEARS = new Cleanup.Delete(Duration.ofDays(730));
    private static final Cleanup NEWEST = new Cleanup.Compact(Duration.ofDays(7), Cleanup.Compact.PURGED_GONE_AFTER);

    static final Topics INSTANCE = new StandardTopics(
            new Topic<>(
                    "wire.received",
                    "ingest",
                    BY_RECEIPT,
                    "the bytes as they came",
                    "application/octet-stream",
                    Serdes.ByteArray(),
                    WEEK,
                    LZ4,
                    INPUT_BYTES),
            avro("wire.stories", "ingest", BY_STORY, "Story: as it came, parsed", WEEK, STORY_BYTES, Story.class),
            avro(
                    "wire.rejected",
                    "ingest, enrich",
                    BY_RECEIPT,
                    "Rejection: the reason and the bytes",
                    MONTH,
                    INPUT_BYTES,
                    Rejection.class),
            avro(
                    "wire.enriched",
                    "enrich",
                    BY_STORY,
                    "EnrichedStory: embargoed and killed copy too",
                    WEEK,
                    STORY_BYTES,
                    EnrichedStory.class),
            new Topic<>(
                    "wire.dead",
                    "enrich, publish",
                    "as on its source",
                    "records that broke the code that read them",
                    "application/octet-stream",
                    Serdes.ByteArray(),
                    MONTH,
                    LZ4,
                    INPUT_BYTES),
            avro(
                    "wire.status",
                    PUBLISH,
                    BY_STORY,
                    "StoryStatus: what became of each revision",
                    NEWEST,
                    STORY_BYTES,
                    StoryStatus.class),
            avro(
                    "wire.acts",
                    "operators",
                    BY_STORY,
                    "Act: what an operator orders about a story",
                    TWO_YEARS,
                    ACT_BYTES,
                    Act.class),
            avro(
                    "wire.feeds",
                    "ingest",
                    "source",
                    "FeedState: what was read of each feed",
                    NEWEST,
                    FEED_BYTES,
                    FeedState.class),
            avro(
                    "wire.schemas",
                    PUBLISH,
                    "subject and fingerprint",
                    "SchemaRegistration: the ids that a schema registry gave",
                    NEWEST,
                    SCHEMA_BYTES,
                    SchemaRegistration.class),
            avro(
                    "wire.routes",
                    "operators",
                    "version",
                    "RouteVersion: which stories go to which topics besides",
                    NEWEST,
                    STORY_BYTES,
                    RouteVersion.class),
            clean("news.stories", "CleanStory: every publishable revision, every withdrawal", MONTH),
            clean("news.latest", "CleanStory: the current revision of each story", NEWEST),
            ninjs("news.ninjs", "the records of news.stories as IPTC ninjs 3 JSON", MONTH),
            ninjs("news.latest.ninjs", "the records of news.latest as IPTC ninjs 3 JSON", NEWEST));

    @Override
    public List<Topic<?>> all() {
        return List.of(
                received,
                stories,
                rejected,
                enriched,
                dead,
                status,
                acts,
                feeds,
                schemas,
                routes,
                published,
                latest,
                ninjs,
                latestNinjs);
    }

    private static <V extends SpecificRecordBase> Topic<V> avro(
            String name, String owner, String key, String content, Cleanup cleanup, int bytes, Class<V> type) {
        return new Topic<>(name, owner, key, content, AVRO, AvroSerde.of(type), cleanup, LZ4, bytes);
    }

    private static Topic<CleanStory> clean(String name, String content, Cleanup cleanup) {
        var values = RegistrySerde.of(CleanStory.class);
        return new Topic<>(name, PUBLISH, BY_STORY, content, AVRO, values, cleanup, GZIP, STORY_BYTES);
    }

    private static Topic<String> ninjs(String name, String content, Cleanup cleanup) {
        return new Topic<>(name, PUBLISH, BY_STORY, content, JSON, Serdes.String(), cleanup, GZIP, STORY_BYTES);
    }
}

package org.copytaster.schemas.stream;

import java.util.List;
import org.copytaster.schemas.Act;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.FeedState;
import org.copytaster.schemas.Rejection;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.SchemaRegistration;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.StoryStatus;

/** The catalogue: every topic of the pipeline, declared once. Topics are created, checked and documented from it. */
public interface Topics {
    /** What the names of topics begin with that routes have. */
    String ROUTES = "routes.";

    /** The catalogue under its public names. */
    static Topics standard() {
        return StandardTopics.INSTANCE;
    }

    /** The bytes as they came, by receipt id. */
    Topic<byte[]> received();

    /** Stories as they came, parsed. */
    Topic<Story> stories();

    /** Inputs that were refused, by receipt id. */
    Topic<Rejection> rejected();

    /** Stories with what was found in them. */
    Topic<EnrichedStory> enriched();

    /** Records that broke the code that read them, byte for byte. */
    Topic<byte[]> dead();

    /** What became of each revision of a story. */
    Topic<StoryStatus> status();

    /** What operators order about stories. */
    Topic<Act> acts();

    /** What was read of each feed, by the name of its source. */
    Topic<FeedState> feeds();

    /** The ids under which a schema registry knows the schemas of news.*, by subject and fingerprint. */
    Topic<SchemaRegistration> schemas();

    /** The routes of the newsroom, a record for each version of them. */
    Topic<RouteVersion> routes();

    /** Every publishable revision. */
    Topic<CleanStory> published();

    /** The current revision of each story. */
    Topic<CleanStory> latest();

    /** Every publishable revision as IPTC ninjs 3 JSON. */
    Topic<String> ninjs();

    /** The current revision of each story as IPTC ninjs 3 JSON. */
    Topic<String> latestNinjs();

    /** All of them, in the order a story meets them. */
    List<Topic<?>> all();

    /** Those that subscribers read and that carry every story. */
    default List<Topic<?>> news() {
        return all().stream().filter(topic -> topic.name().startsWith("news.")).toList();
    }
}

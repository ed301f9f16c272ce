package org.copytaster.publish.stream;

import java.util.List;
import java.util.Map;
import org.copytaster.publish.output.NinjsOutput;
import org.copytaster.publish.output.Output;
import org.copytaster.publish.release.LeadPolicies;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.route.RouteForm;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.stream.SchemaIds;
import org.copytaster.schemas.stream.Topics;

/** Makes the ways out; those that write alike share the bytes of a record. */
final class Outlets {
    /** The one sink of all routes: the record says where it goes. */
    static final String WRITE_ROUTES = "write-routes";

    private final Topics topics;
    private final LeadPolicies policies;
    private final RecordForm<CleanStory> stories;
    private final RecordForm<CleanStory> latest;
    private final RecordForm<String> ninjs;

    /**
     * For these settings.
     *
     * @param ids under which a registry knows the schemas of news.*
     * @param policies which telling of a repeated lead bodies keep, where a route does not say
     */
    Outlets(Topics topics, SchemaIds ids, LeadPolicies policies) {
        this.topics = topics;
        this.policies = policies;
        var avro = Output.avro();
        stories = new RecordForm<>(avro, ids.serializer(topics.published()));
        latest = ids.areOne(topics.published(), topics.latest())
                ? stories
                : new RecordForm<>(avro, ids.serializer(topics.latest()));
        ninjs = new RecordForm<>(new NinjsOutput(), topics.ninjs().values().serializer());
    }

    /** Those that carry every story. */
    List<Outlet<?>> everyStory() {
        return List.of(
                new Outlet<>("write-stories", topics.published(), stories, policies),
                new Outlet<>("write-latest", topics.latest(), latest, policies),
                new Outlet<>("write-ninjs", topics.ninjs(), ninjs, policies),
                new Outlet<>("write-latest-ninjs", topics.latestNinjs(), ninjs, policies));
    }

    /** That of a route. */
    Outlet<?> of(Route route) {
        var own = route.lead().map(lead -> new LeadPolicies(lead, Map.of())).orElse(policies);
        return route.form() == RouteForm.AVRO
                ? new Outlet<>(WRITE_ROUTES, RouteTexts.like(topics.published(), topics.latest(), route), stories, own)
                : new Outlet<>(WRITE_ROUTES, RouteTexts.like(topics.ninjs(), topics.latestNinjs(), route), ninjs, own);
    }
}

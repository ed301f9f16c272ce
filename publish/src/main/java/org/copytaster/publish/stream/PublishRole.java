package org.copytaster.publish.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.Topology;
import org.copytaster.publish.registry.HttpSchemaRegistry;
import org.copytaster.publish.registry.KeptRegistrations;
import org.copytaster.publish.registry.NeededSchema;
import org.copytaster.publish.registry.RegistryWatch;
import org.copytaster.publish.release.WireReleaseRules;
import org.copytaster.publish.settings.LeadPolicyConfig;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.publish.settings.RegistryConfig;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.Operation;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.runtime.metrics.Meters;
import org.copytaster.runtime.settings.HealthConfig;
import org.copytaster.runtime.settings.Setting;
import org.copytaster.runtime.settings.Settings;
import org.copytaster.runtime.stream.Clients;
import org.copytaster.schemas.stream.SchemaIds;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.streams.RoleStart;
import org.copytaster.streams.StreamAccess;
import org.copytaster.streams.StreamRole;
import org.copytaster.streams.settings.StreamConfig;

/** The role publish: enriched stories in, clean records out. */
public final class PublishRole implements StreamRole {
    private static final Topics TOPICS = Topics.standard();

    private final SchemaIds ids;
    private final Routing routing;

    /** The role as it is without a schema registry of the newsroom's, and without routes. */
    public PublishRole() {
        this(SchemaIds.builtIn(), Routing.none());
    }

    private PublishRole(SchemaIds ids, Routing routing) {
        this.ids = ids;
        this.routing = routing;
    }

    @Override
    public String name() {
        return PublishConfig.ROLE;
    }

    @Override
    public StreamConfig config(Settings settings) {
        return PublishConfig.from(settings).stream();
    }

    @Override
    public List<Setting<?>> settings() {
        return PublishConfig.SETTINGS;
    }

    @Override
    public HealthConfig health(Settings settings) {
        return PublishConfig.from(settings).health();
    }

    @Override
    public Access access() {
        var written = new ArrayList<Topic<?>>(List.of(TOPICS.status(), TOPICS.schemas()));
        written.addAll(TOPICS.news());
        var routed = List.of(Grant.onAll(ResourceKind.TOPIC, Topics.ROUTES, Operation.WRITE));
        return StreamAccess.of(
                        TOPICS,
                        name(),
                        "decides what goes out, and says so",
                        List.of(TOPICS.enriched(), TOPICS.acts(), TOPICS.schemas(), TOPICS.routes()),
                        written)
                .and(routed);
    }

    @Override
    public StreamRole prepared(RoleStart start) throws InterruptedException {
        var found = ids(start);
        var routes = start.closing().add(RouteFollower.start(TOPICS, Clients.of(start.settings())));
        start.health().accept(() -> List.of(routes.part()));
        return new PublishRole(found, routes);
    }

    /** The ids that were kept are in force whatever is set now: records carry them. */
    private static SchemaIds ids(RoleStart start) throws InterruptedException {
        var needed = NeededSchema.of(TOPICS);
        var book = new RegistrationTopic(TOPICS.schemas(), Clients.of(start.settings()));
        var config = RegistryConfig.from(start.settings());
        if (config.url().isEmpty()) {
            return KeptRegistrations.of(book).withoutRegistry(needed, start.say());
        }
        var registry = new HttpSchemaRegistry(config.url().get(), config.login());
        var watch = start.closing().add(new RegistryWatch(needed, registry, book));
        start.health().accept(() -> List.of(watch.part()));
        return watch.await(start.say());
    }

    @Override
    public Topology topology(Settings settings, Meters meters) {
        var release = PublishConfig.from(settings).release();
        meters.admit(settings.get(LeadPolicyConfig.PROVIDERS).keySet());
        return PublishTopology.of(TOPICS, new WireReleaseRules(), release, meters, ids, routing);
    }
}

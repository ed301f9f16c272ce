package org.copytaster.standalone;

import static org.copytaster.runtime.access.Operation.ALTER_CONFIGS;
import static org.copytaster.runtime.access.Operation.CREATE;
import static org.copytaster.runtime.access.Operation.DESCRIBE;
import static org.copytaster.runtime.access.Operation.DESCRIBE_CONFIGS;
import static org.copytaster.runtime.access.Operation.READ;
import static org.copytaster.runtime.access.Operation.WRITE;

import java.util.List;
import org.copytaster.enrich.settings.EnrichConfig;
import org.copytaster.enrich.stream.EnrichRole;
import org.copytaster.ingest.settings.IngestAccess;
import org.copytaster.publish.settings.PublishConfig;
import org.copytaster.publish.stream.PublishRole;
import org.copytaster.runtime.access.Access;
import org.copytaster.runtime.access.Grant;
import org.copytaster.runtime.access.ResourceKind;
import org.copytaster.schemas.stream.Topics;
import org.copytaster.standalone.stream.AppliedRoutes;
import org.copytaster.streams.StreamProperties;

/** Who needs which rights on the brokers: the roles, as their modules declare it, and the people and programs around them. */
public final class AllAccess {
    private static final Topics TOPICS = Topics.standard();
    private static final String ENRICH = StreamProperties.applicationId(EnrichConfig.ROLE);
    private static final String PUBLISH = StreamProperties.applicationId(PublishConfig.ROLE);

    /** Who looks: status, doctor, held, rejected, dead, where, tail, diff, topics --check. */
    private static final List<Grant> TO_LOOK = Access.together(
            Access.toCompare(TOPICS),
            Access.onEach(TOPICS.all(), READ),
            List.of(
                    Grant.on(ResourceKind.GROUP, ENRICH, DESCRIBE),
                    Grant.on(ResourceKind.GROUP, PUBLISH, DESCRIBE),
                    Grant.on(ResourceKind.CLUSTER, Grant.CLUSTER, DESCRIBE)));

    private static final Access READER = new Access(
            "reader", "an operator who only looks: status, doctor, held, rejected, dead, where, tail, diff", TO_LOOK);

    /** A release or a lift hands copy back on wire.enriched; a purge says until when the changelogs keep the text. */
    private static final Access DESK = new Access(
            "desk",
            "an operator who looks and orders: release, kill, lift, purge",
            Access.together(
                    TO_LOOK,
                    Access.onEach(List.of(TOPICS.acts(), TOPICS.enriched()), WRITE),
                    List.of(Grant.onAll(ResourceKind.TOPIC, PUBLISH + "-", DESCRIBE, DESCRIBE_CONFIGS))));

    private static final Access ENGINEER = new Access(
            "engineer",
            "an operator who looks and puts back: dead replay, rejected replay, replay",
            Access.together(
                    TO_LOOK,
                    Access.onEach(
                            List.of(TOPICS.received(), TOPICS.stories(), TOPICS.enriched(), TOPICS.acts()), WRITE)));

    private static final Access SUBSCRIBER = new Access(
            "subscriber",
            "a newsroom's system that reads what is published, in groups whose names begin with newsroom-",
            Access.together(
                    Access.onEach(TOPICS.news(), READ),
                    List.of(
                            Grant.onAll(ResourceKind.TOPIC, Topics.ROUTES, READ),
                            Grant.onAll(ResourceKind.GROUP, "newsroom-", READ))));

    /** The changelogs are made by their streams, and are given later what a release declares later. */
    private static final Access ADMIN = new Access(
            "admin",
            "who makes the topics, compares them and applies routes: topics --create, topics --check, routes apply",
            Access.together(
                    Access.onEach(TOPICS.all(), CREATE, DESCRIBE, ALTER_CONFIGS),
                    Access.onEach(List.of(TOPICS.routes()), READ, WRITE),
                    List.of(
                            Grant.onAll(ResourceKind.TOPIC, Topics.ROUTES, CREATE, DESCRIBE, ALTER_CONFIGS),
                            Grant.on(ResourceKind.TRANSACTIONAL_ID, AppliedRoutes.TRANSACTIONAL_ID, WRITE),
                            Grant.onAll(ResourceKind.TOPIC, ENRICH + "-", DESCRIBE, ALTER_CONFIGS),
                            Grant.onAll(ResourceKind.TOPIC, PUBLISH + "-", DESCRIBE, ALTER_CONFIGS))));

    /** Each once, in the order in which they are listed for people. */
    public static final List<Access> LIST = List.of(
            IngestAccess.of(TOPICS),
            new EnrichRole().access(),
            new PublishRole().access(),
            READER,
            DESK,
            ENGINEER,
            SUBSCRIBER,
            ADMIN);

    private AllAccess() {}
}

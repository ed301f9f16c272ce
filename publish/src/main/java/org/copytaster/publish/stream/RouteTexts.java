package org.copytaster.publish.stream;

import java.nio.file.Path;
import org.copytaster.publish.route.Retention;
import org.copytaster.publish.route.Route;
import org.copytaster.publish.route.RouteFile;
import org.copytaster.publish.route.RouteForm;
import org.copytaster.publish.route.RouteTable;
import org.copytaster.schemas.RouteVersion;
import org.copytaster.schemas.stream.RouteTopics;
import org.copytaster.schemas.stream.Topic;
import org.copytaster.schemas.stream.Topics;

/** The routes of a record, and the topics that they name. */
public final class RouteTexts {
    private RouteTexts() {}

    /**
     * The routes of a version.
     *
     * @throws org.copytaster.runtime.yaml.YamlFault when they make no sense
     */
    public static RouteTable table(RouteVersion version) {
        var file = RouteFile.read(Path.of("version " + version.getVersion()), version.getText());
        return new RouteTable(version.getVersion(), file.routes());
    }

    /** The topic of a route. */
    public static Topic<?> topic(Topics topics, Route route) {
        return route.form() == RouteForm.AVRO
                ? like(topics.published(), topics.latest(), route)
                : like(topics.ninjs(), topics.latestNinjs(), route);
    }

    /** A topic like the one that has every story, or like the one that has current ones. */
    static <V> Topic<V> like(Topic<V> every, Topic<V> current, Route route) {
        return route.retention() instanceof Retention.For kept
                ? RouteTopics.like(every, route.topic(), kept.age())
                : RouteTopics.like(current, route.topic());
    }
}

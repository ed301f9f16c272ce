package org.copytaster.publish.route;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The routes that stand, and what was known of topics that routes had before: a story may stand there still.
 *
 * @param standing the highest version that can be read
 * @param byTopic the newest route of each topic, of any version
 */
public record RouteHistory(RouteTable standing, Map<String, Route> byTopic) {
    public RouteHistory {
        byTopic = Map.copyOf(byTopic);
    }

    /** Nothing was ever applied. */
    public static RouteHistory none() {
        return of(List.of());
    }

    /** The history of these versions, in any order. */
    public static RouteHistory of(Collection<RouteTable> versions) {
        var byVersion = new TreeMap<Integer, RouteTable>();
        versions.forEach(table -> byVersion.put(table.version(), table));
        var byTopic = new TreeMap<String, Route>();
        byVersion.values().forEach(table -> table.routes().forEach(route -> byTopic.put(route.topic(), route)));
        return new RouteHistory(
                byVersion.isEmpty() ? RouteTable.none() : byVersion.lastEntry().getValue(), byTopic);
    }

    /** A route that has a topic in a form, or with a retention, in which an earlier version had it. */
    public Optional<Route> conflict(Route route) {
        return Optional.ofNullable(byTopic.get(route.topic()))
                .filter(before -> before.form() != route.form()
                        || !before.retention()
                                .getClass()
                                .equals(route.retention().getClass()));
    }
}

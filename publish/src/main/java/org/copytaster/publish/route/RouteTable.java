package org.copytaster.publish.route;

import java.util.List;

/**
 * All routes that stand at one time.
 *
 * @param version counts from 1; 0 where no routes were ever applied
 * @param routes in the order of their file
 */
public record RouteTable(int version, List<Route> routes) {
    public RouteTable {
        routes = List.copyOf(routes);
    }

    /** No routes. */
    public static RouteTable none() {
        return new RouteTable(0, List.of());
    }

    /** Those that a story takes. */
    public List<Route> of(StoryFacts story) {
        return routes.stream().filter(route -> route.matches(story)).toList();
    }
}

package org.copytaster.publish.stream;

import org.copytaster.publish.route.RouteHistory;

/** The routes as they stand, and which of their topics there are. Asked by every task for every story. */
interface Routing {
    /** All that is known of routes now. */
    RouteHistory history();

    /** Whether the brokers have this topic of a route, as far as was seen within the last seconds. */
    boolean isThere(String topic);

    /** Nobody has routes. */
    static Routing none() {
        return new Routing() {
            @Override
            public RouteHistory history() {
                return RouteHistory.none();
            }

            @Override
            public boolean isThere(String topic) {
                return false;
            }
        };
    }
}

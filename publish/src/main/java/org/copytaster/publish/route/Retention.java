package org.copytaster.publish.route;

import java.time.Duration;

/** What a route's topic keeps. */
public sealed interface Retention {
    /** Every record, for so long. */
    record For(Duration age) implements Retention {}

    /** The current revision of each story, as news.latest does. */
    record Current() implements Retention {}
}

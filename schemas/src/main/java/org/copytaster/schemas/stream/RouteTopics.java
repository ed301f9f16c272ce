package org.copytaster.schemas.stream;

import java.time.Duration;

/** Topics that a newsroom names in its routes: each is like one of the catalogue's. */
public final class RouteTopics {
    private RouteTopics() {}

    /** A topic like this one under another name. */
    public static <V> Topic<V> like(Topic<V> one, String name) {
        return like(one, name, one.cleanup());
    }

    /** The same, with records that are deleted after this age. */
    public static <V> Topic<V> like(Topic<V> one, String name, Duration age) {
        return like(one, name, new Cleanup.Delete(age));
    }

    private static <V> Topic<V> like(Topic<V> one, String name, Cleanup cleanup) {
        return new Topic<>(
                name,
                one.owner(),
                one.key(),
                "some of what stands on " + one.name(),
                one.contentType(),
                one.values(),
                cleanup,
                one.compression(),
                one.maxRecordBytes());
    }
}

package org.copytaster.runtime.story;

import java.util.concurrent.CompletableFuture;

/** Where the status of a story is looked up. Safe for use by several threads. */
public interface StoryStatuses {
    /** What is known of the story with this id. Never fails, and is done within seconds. */
    CompletableFuture<StoryLookup> find(String storyId);
}

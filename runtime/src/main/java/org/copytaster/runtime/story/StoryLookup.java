package org.copytaster.runtime.story;

import org.copytaster.schemas.StoryStatus;

/** What is known of a story that somebody asks for. */
public sealed interface StoryLookup {
    /** The story has a status. */
    record Found(StoryStatus status) implements StoryLookup {}

    /** No revision of the story was decided, or all is forgotten. */
    record Unknown() implements StoryLookup {}

    /**
     * Nobody can tell yet.
     *
     * @param percent how much of the topic is read
     */
    record Loading(int percent) implements StoryLookup {}

    /**
     * Nobody can tell now.
     *
     * @param why in a sentence without a full stop
     */
    record Unavailable(String why) implements StoryLookup {}
}

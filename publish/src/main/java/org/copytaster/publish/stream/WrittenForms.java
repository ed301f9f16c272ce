package org.copytaster.publish.stream;

import java.util.HashMap;
import java.util.Map;
import org.copytaster.schemas.CleanStory;

/**
 * A clean story as bytes, in each form once. Written here and not in the sinks, so that what cannot be sent is known
 * before the send.
 */
final class WrittenForms {
    private final CleanStory story;
    private final Map<RecordForm<?>, byte[]> written = new HashMap<>();

    WrittenForms(CleanStory story) {
        this.story = story;
    }

    /** Whose story it is. */
    String storyId() {
        return story.getStoryId();
    }

    /** The value of the record for a way out. @throws OversizeRecordException when its topic would refuse it */
    byte[] of(Outlet<?> outlet) {
        var topic = outlet.topic();
        return Outlet.fitting(topic, written.computeIfAbsent(outlet.form(), form -> form.bytes(topic.name(), story)));
    }
}

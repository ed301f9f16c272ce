package org.copytaster.standalone.where;

import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.StoryStatus;

/**
 * One story from topic to topic.
 *
 * @param storyId its id
 * @param status what became of it; nothing when nothing was decided
 * @param sightings the records that tell of it, in the order of the topics, in each by time
 */
public record StoryTrail(String storyId, Optional<StoryStatus> status, List<Sighting> sightings) {
    public StoryTrail {
        sightings = List.copyOf(sightings);
    }

    /** {@code decided}; else {@code dead} or {@code rejected} when it ended so, else {@code received}. */
    public String state() {
        if (status.isPresent()) {
            return "decided";
        }
        if (isOn("wire.dead")) {
            return "dead";
        }
        return isOn("wire.rejected") ? "rejected" : "received";
    }

    private boolean isOn(String topic) {
        return sightings.stream().anyMatch(one -> one.topic().equals(topic));
    }
}

package org.copytaster.standalone.where;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copytaster.runtime.story.StatusJson;

/** A trail for a program: a story's status as the front door gives it, and where its records stand. */
public final class TrailJson {
    private TrailJson() {}

    /** One object. */
    public static ObjectNode of(Trail trail) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("asked", trail.asked())
                .put("known", trail.isKnown());
        var inputs = json.putArray("inputs");
        trail.inputs().forEach(input -> inputs.add(sighting(input)));
        var stories = json.putArray("stories");
        trail.stories().forEach(story -> stories.add(story(story)));
        return json;
    }

    private static ObjectNode story(StoryTrail trail) {
        var json = trail.status()
                .map(StatusJson::withOrders)
                .orElseGet(() -> StatusJson.received(trail.storyId()).put("state", trail.state()));
        var records = json.putArray("records");
        trail.sightings().forEach(one -> records.add(sighting(one)));
        return json;
    }

    private static ObjectNode sighting(Sighting one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", one.topic())
                .put("partition", one.partition())
                .put("offset", one.offset())
                .put("time", one.time().toString())
                .put("story", one.storyId())
                .put("receipt", one.receiptId())
                .put("revision", one.revision())
                .put("tells", one.tells());
    }
}

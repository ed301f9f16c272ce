package org.copytaster.runtime.story;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copytaster.schemas.ActOutcome;
import org.copytaster.schemas.RevisionStatus;
import org.copytaster.schemas.StoryStatus;

/** What became of a story, as JSON: the one form of it that the front door and the command line give. No text of the story. */
public final class StatusJson {
    private StatusJson() {}

    /** A story of which revisions were decided; what is empty is left out. */
    public static ObjectNode decided(StoryStatus status) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", status.getStoryId())
                .put("state", "decided")
                .put("provider", status.getProvider())
                .put("guid", status.getGuid())
                .put("decision", status.getDecision())
                .put("reason", status.getReason())
                .put("killed", status.getKilled())
                .put("purged", status.getPurged())
                .put("embargoed", status.getEmbargoed());
        put(json, "embargoedUntil", status.getEmbargoedUntil());
        put(json, "topics", status.getTopics());
        put(json, "updatedAt", status.getUpdatedAt());
        var revisions = json.putArray("revisions");
        status.getRevisions().forEach(one -> revisions.add(revision(one)));
        return json;
    }

    /** The same for those who may see what operators ordered about the story, by whom and why. */
    public static ObjectNode withOrders(StoryStatus status) {
        var json = decided(status);
        if (!status.getActs().isEmpty()) {
            var orders = json.putArray("orders");
            status.getActs().forEach(one -> orders.add(order(one)));
        }
        return json;
    }

    private static ObjectNode order(ActOutcome one) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", one.getActId())
                .put("order", one.getKind())
                .put("outcome", one.getOutcome())
                .put("reason", one.getReason())
                .put("by", one.getBy())
                .put("why", one.getWhy())
                .put("revision", one.getRevision());
        put(json, "orderedAt", one.getOrderedAt());
        put(json, "at", one.getAt());
        return json;
    }

    /** A story that was taken in and of which nothing is decided yet. */
    public static ObjectNode received(String storyId) {
        return JsonNodeFactory.instance.objectNode().put("id", storyId).put("state", "received");
    }

    private static ObjectNode revision(RevisionStatus one) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("revision", one.getRevision())
                .put("state", one.getState())
                .put("reason", one.getReason());
        put(json, "at", one.getAt());
        put(json, "receivedAt", one.getReceivedAt());
        put(json, "versionCreated", one.getVersionCreated());
        put(json, "topics", one.getTopics());
        return json.put("sha256", one.getContentSha256());
    }

    private static void put(ObjectNode json, String name, Optional<Instant> time) {
        time.ifPresent(instant -> json.put(name, instant.toString()));
    }

    private static void put(ObjectNode json, String name, List<String> words) {
        var array = json.putArray(name);
        words.forEach(array::add);
    }
}

package org.copytaster.standalone.overview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** An overview as JSON. */
public final class OverviewJson {
    private OverviewJson() {}

    /** One object. */
    public static ObjectNode of(Overview overview) {
        var json = JsonNodeFactory.instance.objectNode().put("well", overview.isWell());
        var roles = json.putArray("roles");
        overview.roles()
                .forEach(role -> roles.addObject()
                        .put("role", role.role())
                        .put("address", role.address())
                        .put("status", role.isUp() ? "up" : "down")
                        .put("detail", role.tells()));
        var providers = json.putArray("providers");
        overview.providers()
                .forEach(provider -> providers
                        .addObject()
                        .put("provider", provider.name())
                        .put("lastHeard", provider.last().toString())
                        .put("silent", provider.silent()));
        var groups = json.putArray("groups");
        overview.groups()
                .forEach(group -> groups.addObject()
                        .put("group", group.name())
                        .put("state", group.state())
                        .put("members", group.members())
                        .put("lag", group.records()));
        put(json.putObject("held"), overview.held());
        overview.nextDue().ifPresent(due -> json.put("nextEmbargoEnds", due.toString()));
        json.put("since", overview.since().toString());
        put(json.putObject("dead"), overview.dead());
        put(json.putObject("refused"), overview.refused());
        return json;
    }

    private static void put(ObjectNode json, Map<String, Long> counts) {
        new TreeMap<>(counts).forEach(json::put);
    }
}

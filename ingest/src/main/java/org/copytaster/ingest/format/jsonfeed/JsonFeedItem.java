package org.copytaster.ingest.format.jsonfeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.copytaster.ingest.format.json.JsonFields;

/**
 * One item of a JSON Feed: what it is called, and by what it is told from others.
 *
 * @param node the item as it was sent
 * @param number its place in the feed, from 0
 */
record JsonFeedItem(JsonNode node, int number) {
    /** What it is called: its id, else its address; empty when it has none. A number is an id as well. */
    String name() {
        var fields = fields();
        var id = fields.glance("id");
        return id.isEmpty() ? fields.glance("url") : id;
    }

    /** When it was last changed, else when it came out, as it says. */
    String updated() {
        var fields = fields();
        var modified = fields.glance("date_modified");
        return modified.isEmpty() ? fields.glance("date_published") : modified;
    }

    /**
     * What tells it from others of that name: nothing where it has an id and says when it was changed, since then others of
     * that id are other versions of it; else its title and date, or all of it where it has neither.
     */
    String told() {
        var fields = fields();
        if (!fields.glance("id").isEmpty() && !fields.glance("date_modified").isEmpty()) {
            return "";
        }
        var told = fields.glance("title") + "\n" + updated();
        return told.isBlank() ? node.toString() : told;
    }

    /** Its name, else what tells it from others: what is known of it from one poll to the next. */
    String key() {
        return name().isEmpty() ? told() : name();
    }

    /** Where it stands (RFC 6901). */
    String pointer() {
        return "/items/" + number;
    }

    private JsonFields fields() {
        return new JsonFields(node.isObject() ? node : JsonNodeFactory.instance.objectNode());
    }
}

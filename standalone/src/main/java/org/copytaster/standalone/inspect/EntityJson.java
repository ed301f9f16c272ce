package org.copytaster.standalone.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;

/** Entities as {@code inspect} and {@code entities --json} print them: part of the public contract. */
public final class EntityJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EntityJson() {}

    /** An object for each, in order. */
    public static ArrayNode of(List<Entity> entities) {
        var json = JSON.arrayNode();
        entities.forEach(entity -> json.add(entity(entity)));
        return json;
    }

    private static ObjectNode entity(Entity entity) {
        var json = JSON.objectNode();
        json.put("type", entity.getType())
                .put("name", entity.getName())
                .put("id", entity.getId())
                .put("origin", entity.getOrigin())
                .put("title", entity.getTitle())
                .put("salience", entity.getSalience());
        var mentions = json.putArray("mentions");
        entity.getMentions().forEach(mention -> mentions.add(mention(mention)));
        return json;
    }

    private static ObjectNode mention(Mention mention) {
        return JSON.objectNode()
                .put("field", mention.getField())
                .put("paragraph", mention.getParagraph())
                .put("start", mention.getStart())
                .put("end", mention.getEnd())
                .put("text", mention.getText())
                .put("form", mention.getForm())
                .put("title", mention.getTitle())
                .put("by", mention.getBy());
    }
}

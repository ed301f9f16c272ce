package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.copytaster.schemas.AgencyField;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Mention;
import org.copytaster.schemas.Rights;

/**
 * What ninjs 3.1 has no property for, as an object of its own. The schema lets nothing be added to an item, so it goes out as
 * the body of an association with this name; see docs/consume.md.
 */
final class NinjsExtension {
    /** The association's name, and the role of its body. */
    static final String NAME = "copytaster";

    /** Beyond these a record would outgrow its topic; what is left out is counted, and stands in news.stories. */
    private static final int MOST_MENTIONS = 5_000;

    private static final int MOST_CHARACTERS_OF_FIELDS = 128 * 1024;

    private NinjsExtension() {}

    static ObjectNode of(CleanStory story, ObjectNode json) {
        json.put("provider", story.getProvider()).put("format", story.getFormat());
        NinjsOutput.put(json, "receivedAt", story.getReceivedAt());
        NinjsOutput.put(json, "publishedAt", story.getPublishedAt());
        NinjsOutput.put(json, "change", story.getChange());
        NinjsOutput.put(json, "reason", story.getReason());
        if (story.getPubStatus().equals("usable")) {
            content(story, json);
        }
        return json;
    }

    private static void content(CleanStory story, ObjectNode json) {
        NinjsOutput.put(json, "dateline", story.getDateline());
        NinjsOutput.put(json, "correctionNote", story.getCorrectionNote());
        NinjsOutput.put(json, "representationType", story.getRepresentationType());
        story.getRights().ifPresent(rights -> rights(rights, json.putObject("rights")));
        story.getDifference().ifPresent(difference -> NinjsDifference.write(difference, json.putObject("difference")));
        removed(story, json);
        names(story, json);
        relations(story, json);
        story.getWarnings()
                .forEach(warning -> json.withArrayProperty("warnings").add(warning));
        agencyFields(story, json);
    }

    private static void rights(Rights rights, ObjectNode json) {
        NinjsOutput.put(json, "dataMining", rights.getDataMining());
        NinjsOutput.put(json, "dataMiningRaw", rights.getDataMiningRaw());
        NinjsOutput.put(json, "dataMiningPolicy", rights.getDataMiningPolicy());
        rights.getLicences()
                .forEach(licence -> json.withArrayProperty("licences").add(licence));
    }

    /** What was taken out of the body, whole, so that it can be put back. */
    private static void removed(CleanStory story, ObjectNode json) {
        for (var removed : story.getRemoved()) {
            var node = NinjsOutput.add(json, "removed")
                    .put("number", removed.getNumber())
                    .put("kind", removed.getKind())
                    .put("text", removed.getText())
                    .put("reason", removed.getReason());
            NinjsOutput.put(node, "movedTo", removed.getMovedTo());
        }
    }

    private static void names(CleanStory story, ObjectNode json) {
        int room = MOST_MENTIONS;
        int leftOut = 0;
        for (var entity : story.getEntities()) {
            var node = name(entity, json);
            for (var mention : entity.getMentions()) {
                if (room-- > 0) {
                    mention(mention, NinjsOutput.add(node, "mentions"));
                } else {
                    leftOut++;
                }
            }
        }
        leftOut(json, "mentionsLeftOut", leftOut);
    }

    private static ObjectNode name(Entity entity, ObjectNode json) {
        var node = NinjsOutput.add(json, "names")
                .put("type", entity.getType())
                .put("name", entity.getName())
                .put("salience", entity.getSalience());
        NinjsOutput.put(node, "id", entity.getId());
        NinjsOutput.put(node, "title", entity.getTitle());
        entity.getAgencyTags()
                .forEach(tag -> node.withArrayProperty("agencyTags").add(tag));
        return node;
    }

    private static void mention(Mention mention, ObjectNode node) {
        node.put("form", mention.getForm()).put("text", mention.getText());
        node.put("field", mention.getField());
        if (mention.getParagraph() >= 0) {
            node.put("paragraph", mention.getParagraph());
        }
        node.put("start", mention.getStart()).put("end", mention.getEnd());
    }

    private static void relations(CleanStory story, ObjectNode json) {
        for (var relation : story.getRelations()) {
            var node = NinjsOutput.add(json, "relations").put("kind", relation.getKind());
            NinjsOutput.put(node, "guid", relation.getGuid());
            NinjsOutput.put(node, "revision", relation.getRevision());
            NinjsOutput.put(node, "headline", relation.getHeadline());
            NinjsOutput.put(node, "href", relation.getHref());
        }
    }

    private static void agencyFields(CleanStory story, ObjectNode json) {
        int room = MOST_CHARACTERS_OF_FIELDS;
        int leftOut = 0;
        for (var field : story.getAgencyFields()) {
            room -= length(field);
            if (room < 0) {
                leftOut++;
            } else {
                NinjsOutput.add(json, "agencyFields")
                        .put("name", field.getName())
                        .put("value", field.getValue());
            }
        }
        leftOut(json, "agencyFieldsLeftOut", leftOut);
    }

    private static int length(AgencyField field) {
        return field.getName().length() + field.getValue().length();
    }

    private static void leftOut(ObjectNode json, String name, int count) {
        if (count > 0) {
            json.put(name, count);
        }
    }
}

package org.copytaster.standalone.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.copytaster.schemas.EnrichedStory;
import org.copytaster.schemas.LeadFact;
import org.copytaster.schemas.Rights;

/** What {@code inspect} prints of a story: a public contract, described in docs/inspect.md, kept stable by its test. */
final class StoryJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StoryJson() {}

    /**
     * One story.
     *
     * @param file the file as it was named
     * @param id the input's own id, else the story id
     * @param decision publish, hold, retract, never or reject
     * @param reason why
     */
    static ObjectNode of(String file, String id, EnrichedStory story, String decision, String reason) {
        var json = JSON.objectNode();
        json.put("file", file).put("id", id).put("format", story.getFormat());
        json.set("story", story(story));
        json.set("repeatedLead", story.getLeadKind().isEmpty() ? JSON.nullNode() : repeatedLead(story));
        json.set("entities", EntityJson.of(story.getEntities()));
        json.set("entitiesReadTo", readTo(story));
        return json.put("decision", decision).put("reason", reason);
    }

    private static ObjectNode story(EnrichedStory story) {
        var json = JSON.objectNode();
        json.put("id", story.getStoryId());
        json.put("provider", story.getProvider());
        json.put("guid", story.getGuid());
        json.put("revision", story.getRevision());
        json.put("identity", story.getIdentity());
        put(json, "versionCreated", story.getVersionCreated());
        json.put("pubStatus", story.getPubStatus());
        put(json, "embargoedUntil", story.getEmbargoedUntil());
        put(json, "expiresAt", story.getExpiresAt());
        json.put("change", story.getChange());
        json.put("headline", story.getHeadline());
        json.put("slugline", story.getSlugline());
        json.put("byline", story.getByline());
        json.put("dateline", story.getDateline());
        json.put("creditLine", story.getCreditLine());
        json.put("language", language(story));
        story.getUrgency().ifPresentOrElse(urgency -> json.put("urgency", urgency), () -> json.putNull("urgency"));
        json.put("editorialNote", story.getEditorialNote());
        json.put("usageTerms", story.getUsageTerms());
        json.put("copyrightNotice", story.getCopyrightNotice());
        json.put("summary", story.getSummary());
        json.set("subjects", subjects(story));
        json.set("paragraphs", paragraphs(story));
        var warnings = json.putArray("warnings");
        story.getWarnings().forEach(warnings::add);
        json.put("located", story.getLocated());
        json.put("profile", story.getProfile());
        json.set("rights", story.getRights().<JsonNode>map(StoryJson::rights).orElse(JSON.nullNode()));
        return json;
    }

    private static ObjectNode rights(Rights rights) {
        var json = JSON.objectNode()
                .put("dataMining", rights.getDataMining())
                .put("dataMiningRaw", rights.getDataMiningRaw())
                .put("dataMiningPolicy", rights.getDataMiningPolicy());
        var licences = json.putArray("licences");
        rights.getLicences().forEach(licences::add);
        return json.put("expressionLanguage", rights.getExpressionLanguage()).put("expression", rights.getExpression());
    }

    private static void put(ObjectNode json, String name, Optional<Instant> instant) {
        instant.ifPresentOrElse(value -> json.put(name, value.toString()), () -> json.putNull(name));
    }

    private static String language(EnrichedStory story) {
        return story.getLanguage().isEmpty() ? story.getDetectedLanguage() : story.getLanguage();
    }

    private static ArrayNode subjects(EnrichedStory story) {
        var json = JSON.arrayNode();
        for (var subject : story.getSubjects()) {
            json.addObject()
                    .put("scheme", subject.getScheme())
                    .put("code", subject.getCode())
                    .put("name", subject.getName());
        }
        return json;
    }

    private static ArrayNode paragraphs(EnrichedStory story) {
        var json = JSON.arrayNode();
        for (var paragraph : story.getParagraphs()) {
            json.addObject()
                    .put("number", paragraph.getNumber())
                    .put("kind", paragraph.getKind())
                    .put("text", paragraph.getText());
        }
        return json;
    }

    private static ObjectNode repeatedLead(EnrichedStory story) {
        var json = JSON.objectNode();
        var removed = json.putArray("removed");
        story.getLeadRemoved().forEach(number -> removed.add(number));
        var repeats = json.putArray("repeats");
        story.getLeadRepeats().forEach(repeated -> addNumberOrField(repeats, repeated));
        json.put("kind", story.getLeadKind()).put("band", story.getLeadBand()).put("score", story.getLeadScore());
        var evidence = json.putObject("evidence");
        new TreeMap<>(story.getLeadEvidence()).forEach((feature, value) -> evidence.put(feature, value));
        json.put("model", story.getLeadEngine());
        var reasons = json.putArray("reasons");
        story.getLeadReasons().forEach(reasons::add);
        json.set("facts", facts(story));
        json.set("conflicts", conflicts(story));
        return json;
    }

    private static ObjectNode fact(LeadFact fact) {
        return JSON.objectNode()
                .put("type", fact.getType())
                .put("paragraph", fact.getParagraph())
                .put("start", fact.getStart())
                .put("end", fact.getEnd())
                .put("text", fact.getText());
    }

    private static ArrayNode facts(EnrichedStory story) {
        var json = JSON.arrayNode();
        story.getLeadFacts().forEach(fact -> json.add(fact(fact)));
        return json;
    }

    private static ArrayNode conflicts(EnrichedStory story) {
        var json = JSON.arrayNode();
        for (var conflict : story.getLeadConflicts()) {
            var one = json.addObject()
                    .put("type", conflict.getType())
                    .put("earlier", conflict.getEarlier())
                    .put("later", conflict.getLater());
            var earlier = one.putArray("earlierPlaces");
            conflict.getEarlierPlaces().forEach(place -> earlier.add(fact(place)));
            var later = one.putArray("laterPlaces");
            conflict.getLaterPlaces().forEach(place -> later.add(fact(place)));
        }
        return json;
    }

    private static void addNumberOrField(ArrayNode repeats, String repeated) {
        if (repeated.chars().allMatch(Character::isDigit)) {
            repeats.add(Integer.parseInt(repeated));
        } else {
            repeats.add(repeated);
        }
    }

    /** Null when the recogniser read the whole story. */
    private static JsonNode readTo(EnrichedStory story) {
        return story.getEntityEndParagraph() < 0
                ? JSON.nullNode()
                : JSON.objectNode()
                        .put("paragraph", story.getEntityEndParagraph())
                        .put("offset", story.getEntityEndOffset());
    }
}

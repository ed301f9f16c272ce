package org.copytaster.publish.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Subject;

/**
 * IPTC ninjs 3.1 as one line of JSON. A withdrawal is uri, version, versionCreated and pubStatus, without a word of the
 * story. There is no {@code edNote}: the editorial note is never published.
 */
public final class NinjsOutput implements Output<String> {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String of(CleanStory story) {
        var ninjs = json.createObjectNode();
        identity(story, ninjs);
        if (story.getPubStatus().equals("usable")) {
            description(story, ninjs);
            text(story, ninjs);
            rights(story, ninjs);
            story.getSubjects().forEach(subject -> subject(subject, ninjs));
            story.getKeywords()
                    .forEach(
                            word -> add(ninjs, "subjects").put("rel", "keyword").put("name", word));
            story.getEntities().forEach(entity -> entity(entity, ninjs));
            story.getAssociations().forEach(item -> association(item, ninjs));
        }
        return written(ninjs);
    }

    private static void identity(CleanStory story, ObjectNode ninjs) {
        ninjs.put("uri", Uris.identity(story.getProvider(), story.getGuid()));
        ninjs.putObject("standard").put("name", "ninjs").put("version", "3.1").put("schema", SCHEMA);
        ninjs.put("type", "text");
        put(ninjs, "version", story.getRevision());
        put(ninjs, "versionCreated", story.getVersionCreated());
        ninjs.put("pubStatus", story.getPubStatus());
        add(ninjs, "altIds").put("role", "storyId").put("value", story.getStoryId());
    }

    private static void description(CleanStory story, ObjectNode ninjs) {
        put(ninjs, "firstCreated", story.getFirstCreated());
        put(ninjs, "expires", story.getExpiresAt());
        story.getUrgency()
                .filter(urgency -> urgency >= 1 && urgency <= 9)
                .ifPresent(urgency -> ninjs.put("urgency", urgency));
        put(ninjs, "language", story.getLanguage().isEmpty() ? story.getDetectedLanguage() : story.getLanguage());
        put(ninjs, "slugline", story.getSlugline());
        put(ninjs, "by", story.getByline());
        if (!story.getCreditLine().isEmpty()) {
            add(ninjs, "infoSources").put("name", story.getCreditLine()).put("role", "credit");
        }
        Arrays.stream(story.getGenre().split(",", -1))
                .map(String::strip)
                .filter(genre -> !genre.isEmpty())
                .forEach(genre -> add(ninjs, "genres").put("name", genre));
    }

    private static void text(CleanStory story, ObjectNode ninjs) {
        if (!story.getHeadline().isEmpty()) {
            textItem(ninjs, "headlines", "main", story.getHeadline());
        }
        if (!story.getSummary().isEmpty()) {
            textItem(ninjs, "descriptions", "summary", story.getSummary());
        }
        if (!story.getParagraphs().isEmpty()) {
            bodies(story.getParagraphs(), ninjs);
        }
    }

    private static void bodies(List<Paragraph> paragraphs, ObjectNode ninjs) {
        var plain = Bodies.plain(paragraphs);
        textItem(ninjs, "bodies", "main", plain)
                .put("charCount", plain.codePointCount(0, plain.length()))
                .put("wordCount", BLANKS.splitAsStream(plain.strip()).count());
        add(ninjs, "bodies")
                .put("role", "main")
                .put("contentType", "application/xhtml+xml")
                .put("value", Bodies.xhtml(paragraphs));
    }

    private static void rights(CleanStory story, ObjectNode ninjs) {
        put(ninjs, "copyrightHolder", story.getCopyrightHolder());
        put(ninjs, "copyrightNotice", story.getCopyrightNotice());
        put(ninjs, "usageTerms", story.getUsageTerms());
    }

    private static void subject(Subject subject, ObjectNode ninjs) {
        var node = add(ninjs, "subjects");
        put(node, "name", subject.getName());
        Uris.code(subject.getScheme(), subject.getCode())
                .ifPresentOrElse(uri -> node.put("uri", uri), () -> put(node, "literal", qualified(subject)));
    }

    private static String qualified(Subject subject) {
        return subject.getScheme().isEmpty() || subject.getCode().isEmpty()
                ? subject.getCode()
                : subject.getScheme() + ":" + subject.getCode();
    }

    private static void entity(Entity entity, ObjectNode ninjs) {
        var list = switch (entity.getType()) {
            case "person" -> "people";
            case "organisation" -> "organisations";
            case "place" -> "places";
            default -> "objects";
        };
        var node = add(ninjs, list).put("name", entity.getName());
        if (!entity.getId().isEmpty()) {
            Uris.code("", entity.getId())
                    .ifPresentOrElse(uri -> node.put("uri", uri), () -> node.put("literal", entity.getId()));
        }
    }

    private static void association(Association item, ObjectNode ninjs) {
        var node = add(ninjs, "associations")
                .put("name", item.getName())
                .put("uri", Uris.identity("association", item.getGuid()));
        put(node, "version", item.getRevision());
        put(node, "type", item.getType());
        node.put("pubStatus", item.getPubStatus());
        if (!item.getPubStatus().equals("usable")) {
            return;
        }
        if (!item.getHeadline().isEmpty()) {
            textItem(node, "headlines", "main", item.getHeadline());
        }
        if (!item.getCaption().isEmpty()) {
            textItem(node, "descriptions", "caption", item.getCaption());
        }
        if (!item.getHref().isEmpty()) {
            add(node, "renditions").put("name", "main").put("href", item.getHref());
        }
        put(node, "by", item.getCreditLine());
        put(node, "usageTerms", item.getUsageTerms());
        put(node, "copyrightNotice", item.getCopyrightNotice());
    }

    private static ObjectNode textItem(ObjectNode to, String list, String role, String value) {
        return add(to, list).put("role", role).put("contentType", "text/plain").put("value", value);
    }

    private static ObjectNode add(ObjectNode to, String list) {
        return to.withArrayProperty(list).addObject();
    }

    private static void put(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    private static void put(ObjectNode to, String name, Optional<Instant> instant) {
        instant.ifPresent(value -> to.put(name, value.toString()));
    }

    private String written(ObjectNode ninjs) {
        try {
            return json.writeValueAsString(ninjs);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a tree of strings and numbers can always be written", e);
        }
    }
}

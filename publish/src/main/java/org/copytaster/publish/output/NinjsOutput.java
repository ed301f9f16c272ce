package org.copytaster.publish.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.publish.story.Uris;
import org.copytaster.schemas.CleanStory;
import org.copytaster.schemas.Paragraph;
import org.copytaster.schemas.Rights;

/**
 * IPTC ninjs 3.1 as one line of JSON. A withdrawal is uri, version, versionCreated and pubStatus and why, without a word
 * of the story. There is no {@code edNote}: the editorial note is never published. What ninjs has no property for stands in
 * the {@linkplain NinjsExtension extension}.
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
            NinjsSubjects.write(story, ninjs);
            NinjsNames.write(story, ninjs);
            story.getAssociations().forEach(item -> NinjsAssociation.write(item, ninjs));
        }
        add(ninjs, "associations").setAll(extension(story));
        return written(ninjs);
    }

    private ObjectNode extension(CleanStory story) {
        var extension = written(NinjsExtension.of(story, json.createObjectNode()));
        var node = json.createObjectNode()
                .put("name", NinjsExtension.NAME)
                .put("uri", "urn:copytaster:extension:" + Uris.encoded(story.getStoryId()))
                .put("type", "component");
        add(node, "bodies")
                .put("role", NinjsExtension.NAME)
                .put("contentType", "application/json")
                .put("value", extension);
        return node;
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
        put(ninjs, "located", story.getLocated());
        put(ninjs, "profile", story.getProfile());
        put(ninjs, "representationType", representation(story));
        put(add(ninjs, "infoSources").put("role", "provider"), "name", story.getProvider());
        if (!story.getCreditLine().isEmpty()) {
            add(ninjs, "infoSources").put("name", story.getCreditLine()).put("role", "credit");
        }
        Arrays.stream(story.getGenre().split(",", -1))
                .map(String::strip)
                .filter(genre -> !genre.isEmpty())
                .forEach(genre -> add(ninjs, "genres").put("name", genre));
    }

    /** ninjs knows these two words; NewsML and agencies have others. */
    private static String representation(CleanStory story) {
        return switch (story.getRepresentationType().toLowerCase(Locale.ROOT)) {
            case "full", "complete" -> "full";
            case "partial", "incomplete" -> "partial";
            default -> "";
        };
    }

    private static void text(CleanStory story, ObjectNode ninjs) {
        if (!story.getHeadline().isEmpty()) {
            textItem(ninjs, "headlines", "main", story.getHeadline());
        }
        story.getHeadlines().forEach(further -> textItem(ninjs, "headlines", "further", further));
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
        story.getRights().ifPresent(rights -> rightsInfo(rights, ninjs));
    }

    /** Either the rights themselves, or where they are: the policy of data mining before a licence. */
    private static void rightsInfo(Rights rights, ObjectNode ninjs) {
        if (!rights.getExpression().isEmpty()) {
            var info = ninjs.putObject("rightsInfo").put("encodedRights", rights.getExpression());
            Uris.address(rights.getExpressionLanguage()).ifPresent(language -> info.put("langId", language));
            return;
        }
        Stream.concat(Stream.of(rights.getDataMiningPolicy()), rights.getLicences().stream())
                .flatMap(address -> Uris.address(address).stream())
                .findFirst()
                .ifPresent(address -> ninjs.putObject("rightsInfo").put("linkedRights", address));
    }

    static ObjectNode textItem(ObjectNode to, String list, String role, String value) {
        return add(to, list).put("role", role).put("contentType", "text/plain").put("value", value);
    }

    static ObjectNode add(ObjectNode to, String list) {
        return to.withArrayProperty(list).addObject();
    }

    static void put(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    static void put(ObjectNode to, String name, Optional<Instant> instant) {
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

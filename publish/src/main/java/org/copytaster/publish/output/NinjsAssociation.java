package org.copytaster.publish.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.publish.story.Uris;
import org.copytaster.schemas.Association;

/** A picture or other item of a story in ninjs; withdrawn itself it is named only. */
final class NinjsAssociation {
    private static final Set<String> TYPES =
            Set.of("text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning");

    private NinjsAssociation() {}

    static void write(Association item, ObjectNode ninjs) {
        var node = NinjsOutput.add(ninjs, "associations")
                .put("name", item.getName())
                .put("uri", uri(item));
        NinjsOutput.put(node, "version", item.getRevision());
        NinjsOutput.put(node, "type", TYPES.contains(item.getType()) ? item.getType() : "");
        node.put("pubStatus", item.getPubStatus());
        if (item.getPubStatus().equals("usable")) {
            content(item, node);
        }
    }

    /** One without an identity of its own is known by its address, else by what it is called. */
    private static String uri(Association item) {
        var known = Stream.of(item.getGuid(), item.getHref(), item.getName(), item.getHeadline())
                .filter(words -> !words.isEmpty())
                .findFirst();
        return Uris.identity("association", known.orElse("unnamed"));
    }

    private static void content(Association item, ObjectNode node) {
        if (!item.getHeadline().isEmpty()) {
            NinjsOutput.textItem(node, "headlines", "main", item.getHeadline());
        }
        if (!item.getCaption().isEmpty()) {
            NinjsOutput.textItem(node, "descriptions", "caption", item.getCaption());
        }
        if (!item.getHref().isEmpty()) {
            rendition(item, NinjsOutput.add(node, "renditions").put("name", "main"));
        }
        NinjsOutput.put(node, "by", item.getCreditLine());
        NinjsOutput.put(node, "usageTerms", item.getUsageTerms());
        NinjsOutput.put(node, "copyrightHolder", item.getCopyrightHolder());
        NinjsOutput.put(node, "copyrightNotice", item.getCopyrightNotice());
    }

    /** A file's name alone is no address for anybody else, and none by the schema. */
    private static void rendition(Association item, ObjectNode node) {
        Uris.address(item.getHref())
                .ifPresentOrElse(address -> node.put("href", address), () -> node.put("title", item.getHref()));
        NinjsOutput.put(node, "contentType", item.getContentType());
    }
}

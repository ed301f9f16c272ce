package org.copytaster.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.PubStatus;
import org.copytaster.schemas.Association;

/** Pictures and other items that came with a story: an object of slots in ninjs 1, a list from 2 on. */
final class NinjsAssociations {
    private NinjsAssociations() {}

    static List<Association> of(JsonFields item) {
        var found = new ArrayList<Association>();
        var sent = item.field("associations");
        sent.filter(JsonNode::isObject)
                .ifPresent(slots -> slots.properties().stream()
                        .filter(slot -> slot.getValue().isObject())
                        .forEach(slot -> found.add(association(slot.getKey(), new JsonFields(slot.getValue())))));
        sent.filter(JsonNode::isArray)
                .ifPresent(list -> item.objects("associations")
                        .forEach(listed -> found.add(association(listed.line("name"), listed))));
        return found;
    }

    private static Association association(String name, JsonFields item) {
        var texts = new NinjsTexts(item);
        return Association.newBuilder()
                .setName(name)
                .setGuid(item.line("uri"))
                .setRevision(item.line("version"))
                .setType(item.line("type"))
                .setPubStatus(status(item).code())
                .setHeadline(texts.headline())
                .setCaption(texts.caption())
                .setHref(href(item))
                .setCreditLine(credit(item, texts))
                .setUsageTerms(item.line("usageterms"))
                .setCopyrightNotice(item.line("copyrightnotice", "copyrightholder"))
                .build();
    }

    private static String credit(JsonFields item, NinjsTexts texts) {
        var credit = texts.creditLine();
        return credit.isEmpty() ? item.line("byline", "by") : credit;
    }

    /** A status that nobody can read is not usable. */
    private static PubStatus status(JsonFields item) {
        var sent = item.line("pubstatus");
        return sent.isEmpty() ? PubStatus.USABLE : PubStatus.read(sent).orElse(PubStatus.WITHHELD);
    }

    private static String href(JsonFields item) {
        var slots = item.field("renditions").filter(JsonNode::isObject).stream()
                .flatMap(renditions -> renditions.properties().stream())
                .filter(slot -> slot.getValue().isObject())
                .map(slot -> new JsonFields(slot.getValue()));
        var listed = item.field("renditions").filter(JsonNode::isArray).stream()
                .flatMap(renditions -> item.objects("renditions").stream());
        return Stream.concat(slots, listed)
                .map(rendition -> rendition.line("href"))
                .filter(href -> !href.isEmpty())
                .findFirst()
                .orElse("");
    }
}

package org.copytaster.ingest.format.json;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Association;

/** Pictures and other items that came with a story: an object of slots in ninjs 1, a list from 2 on. */
public final class JsonAssociations {
    private JsonAssociations() {}

    /** What came with this item, in order. */
    public static List<Association> of(JsonFields item) {
        var found = new ArrayList<Association>();
        boolean slots =
                item.look("associations").filter(sent -> sent.isObject()).isPresent();
        item.slots("associations")
                .forEach((slot, sent) -> found.add(association(slots ? slot : sent.line("name"), sent)));
        return found;
    }

    private static Association association(String name, JsonFields item) {
        var texts = new JsonTexts(item);
        var rendition = item.slots("renditions").values().stream()
                .filter(sent -> !sent.glance("href").isEmpty())
                .findFirst();
        return Association.newBuilder()
                .setName(name)
                .setGuid(item.line("uri", "guid"))
                .setRevision(item.line("version"))
                .setType(item.line("type"))
                .setPubStatus(status(item).code())
                .setHeadline(texts.headline())
                .setCaption(texts.caption())
                .setHref(rendition.map(sent -> sent.line("href")).orElse(""))
                .setContentType(rendition
                        .map(sent -> sent.line("contenttype", "mimetype"))
                        .orElseGet(() -> item.line("mimetype")))
                .setCreditLine(credit(item, texts))
                .setUsageTerms(item.line("usageterms"))
                .setCopyrightNotice(item.line("copyrightnotice"))
                .setCopyrightHolder(item.line("copyrightholder"))
                .build();
    }

    private static String credit(JsonFields item, JsonTexts texts) {
        var credit = texts.creditLine();
        return credit.isEmpty() ? item.line("byline", "by") : credit;
    }

    /** A status that nobody can read is not usable. */
    private static PubStatus status(JsonFields item) {
        var sent = item.line("pubstatus");
        return sent.isEmpty() ? PubStatus.USABLE : PubStatus.read(sent).orElse(PubStatus.WITHHELD);
    }
}

package org.copytaster.ingest.format.feed;

import java.util.ArrayList;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.Association;

/** What came with an entry: enclosures, and the pictures and videos of Media RSS. */
final class FeedMedia {
    private final FeedElement item;
    private final Copy copy;

    FeedMedia(FeedElement item, Copy copy) {
        this.item = item;
        this.copy = copy;
    }

    void read() {
        for (var enclosure : item.all("enclosure")) {
            enclosure(enclosure.sent().take(), "url");
        }
        item.all("link").stream()
                .filter(link -> link.rel().equals("enclosure"))
                .forEach(link -> enclosure(link.sent(), "href"));
        item.all("media:keywords")
                .forEach(words -> copy.tags().keywordLine(words.sent().line()));
        var found = new ArrayList<>(item.all("media:content"));
        item.all("media:group").stream()
                .flatMap(group -> group.all("media:content").stream().limit(1))
                .forEach(found::add);
        found.forEach(this::content);
    }

    private void enclosure(Sent enclosure, String address) {
        var type = enclosure.attr("type");
        copy.association(Association.newBuilder()
                .setName("enclosure")
                .setGuid(enclosure.attr(address))
                .setHref(enclosure.attr(address))
                .setContentType(type)
                .setType(Media.type(type))
                .build());
    }

    /** A title or credit may stand beside the picture or in it. */
    private void content(FeedElement content) {
        var type = content.sent().attr("type");
        var url = content.sent().attr("url");
        copy.association(Association.newBuilder()
                .setName("media")
                .setGuid(url)
                .setHref(url)
                .setContentType(type)
                .setType(Media.type(type.isEmpty() ? content.sent().attr("medium") : type))
                .setHeadline(words(content, "media:title"))
                .setCaption(words(content, "media:description"))
                .setCreditLine(words(content, "media:credit"))
                .setCopyrightNotice(words(content, "media:copyright"))
                .build());
    }

    private String words(FeedElement content, String name) {
        var inside = content.line(name);
        return inside.isEmpty() ? item.line(name) : inside;
    }
}

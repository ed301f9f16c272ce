package org.copytaster.ingest.format.feed;

import com.rometools.rome.feed.synd.SyndEnclosure;
import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.Association;

/** What came with an entry: enclosures, and the pictures and videos of Media RSS. */
final class FeedMedia {
    private final Sent item;
    private final Copy copy;

    FeedMedia(Sent item, Copy copy) {
        this.item = item;
        this.copy = copy;
    }

    void read(List<SyndEnclosure> enclosures) {
        item.children("enclosure").forEach(Sent::take);
        for (var enclosure : enclosures) {
            var type = Feed.line(enclosure.getType());
            copy.association(Association.newBuilder()
                    .setName("enclosure")
                    .setGuid(Feed.line(enclosure.getUrl()))
                    .setHref(Feed.line(enclosure.getUrl()))
                    .setContentType(type)
                    .setType(Media.type(type))
                    .build());
        }
        item.children("media:keywords").forEach(words -> copy.tags().keywordLine(words.line()));
        var found = new ArrayList<>(item.children("media:content"));
        item.children("media:group").stream()
                .flatMap(group -> group.children("media:content").stream().limit(1))
                .forEach(found::add);
        found.forEach(this::content);
    }

    /** A title or credit may stand beside the picture or in it. */
    private void content(Sent content) {
        var type = content.attr("type");
        var url = content.attr("url");
        copy.association(Association.newBuilder()
                .setName("media")
                .setGuid(url)
                .setHref(url)
                .setContentType(type)
                .setType(Media.type(type.isEmpty() ? content.attr("medium") : type))
                .setHeadline(words(content, "media:title"))
                .setCaption(words(content, "media:description"))
                .setCreditLine(words(content, "media:credit"))
                .setCopyrightNotice(words(content, "media:copyright"))
                .build());
    }

    private String words(Sent content, String name) {
        var inside = content.line(name);
        return inside.isEmpty() ? item.line(name) : inside;
    }
}

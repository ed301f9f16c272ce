package org.copytaster.ingest.format.feed;

import java.util.stream.Stream;

/**
 * What a feed says of all its entries.
 *
 * @param link its address
 */
record FeedChannel(String title, String language, String copyright, String link) {
    static FeedChannel of(FeedElement channel) {
        var self = channel.isAtom() ? channel.link("self") : "";
        return new FeedChannel(
                words(channel, "title"),
                language(channel),
                words(channel, "copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self);
    }

    /** Of entries that stand in no channel. */
    static FeedChannel none() {
        return new FeedChannel("", "", "", "");
    }

    private static String language(FeedElement channel) {
        var own = channel.text("language", "dc:language");
        var root = channel.sent().with(channel.sent().element().root());
        return own.isEmpty()
                ? Stream.of(channel.sent(), root)
                        .map(sent -> sent.attr("xml:lang"))
                        .filter(tag -> !tag.isEmpty())
                        .findFirst()
                        .orElse("")
                : own;
    }

    /** XHTML has all its words in elements. */
    private static String words(FeedElement channel, String... names) {
        var text = channel.text(names);
        return text.isEmpty() ? channel.line(names) : text;
    }
}

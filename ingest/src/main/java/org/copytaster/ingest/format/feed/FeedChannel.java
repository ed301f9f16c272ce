package org.copytaster.ingest.format.feed;

import java.util.stream.Stream;
import java.util.Locale;

/**
 * What a feed says of all its entries.
 *
 * @param link its address
 * @param typed whether it comes from WordPress, which keeps a text as it was typed, with blank lines between paragraphs
 */
record FeedChannel(String title, String language, String copyright, String link, boolean typed) {
    private static final String EXPORT = "wordpress.org/export";

    static FeedChannel of(FeedElement channel) {
        var self = channel.isAtom() ? channel.link("self") : "";
        return new FeedChannel(
                words(channel, "title"),
                language(channel),
                words(channel, "copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self,
                isWordPress(channel));
    }

    /** It names itself, or it is an export. */
    private static boolean isWordPress(FeedElement channel) {
        return channel.all("generator").stream()
                        .map(generator ->
                                generator.text() + generator.sent().element().attr("uri"))
                        .anyMatch(
                                generator -> generator.toLowerCase(Locale.ROOT).contains("wordpress"))
                || channel.sent().element().root().attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getValue().contains(EXPORT));
    }

    /** Of entries that stand in no channel. */
    static FeedChannel none() {
        return new FeedChannel("", "", "", "", false);
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

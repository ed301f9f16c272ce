package org.copytaster.ingest.format.feed;

import java.util.Locale;

/**
 * What a feed says of all its entries.
 *
 * @param link its address
 * @param typed whether it comes from WordPress, which keeps a text as it was typed, with blank lines between paragraphs
 * @param element what it was read from
 */
record FeedChannel(String title, String language, String copyright, String link, boolean typed, FeedElement element) {
    private static final String EXPORT = "wordpress.org/export";

    static FeedChannel of(FeedElement channel) {
        var self = channel.isAtom() ? channel.link("self") : "";
        return new FeedChannel(
                words(channel, "title"),
                language(channel),
                words(channel, "copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self,
                isWordPress(channel),
                channel);
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

    /** Of entries that stand in no channel, but in this element. */
    static FeedChannel none(FeedElement element) {
        return new FeedChannel("", "", "", "", false, element);
    }

    /** XHTML has all its words in elements. */
    private static String words(FeedElement channel, String... names) {
        var text = channel.text(names);
        return text.isEmpty() ? channel.line(names) : text;
    }

    /** Atom has it as an attribute of the feed, and RSS may have it on the channel or around it. */
    private static String language(FeedElement channel) {
        var said = channel.text("language", "dc:language");
        var own = said.isEmpty() ? channel.sent().element().attr("xml:lang") : said;
        return own.isEmpty() ? channel.sent().element().root().attr("xml:lang") : own;
    }
}

package org.copytaster.ingest.format.feed;

/**
 * What a feed says of all its entries.
 *
 * @param link its address
 * @param element what it was read from
 */
record FeedChannel(String title, String language, String copyright, String link, FeedElement element) {
    static FeedChannel of(FeedElement channel) {
        var self = channel.isAtom() ? channel.link("self") : "";
        return new FeedChannel(
                words(channel, "title"),
                language(channel),
                words(channel, "copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self,
                channel);
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

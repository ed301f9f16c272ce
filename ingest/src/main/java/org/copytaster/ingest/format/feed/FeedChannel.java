package org.copytaster.ingest.format.feed;

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
                channel.text("language", "dc:language"),
                words(channel, "copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self);
    }

    /** XHTML has all its words in elements. */
    private static String words(FeedElement channel, String... names) {
        var text = channel.text(names);
        return text.isEmpty() ? channel.line(names) : text;
    }
}

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
                channel.text("title"),
                channel.text("language", "dc:language"),
                channel.text("copyright", "rights", "dc:rights"),
                self.isEmpty() ? channel.link("alternate") : self);
    }
}

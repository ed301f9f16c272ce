package org.copytaster.ingest.format.feed;

import java.util.List;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.xml.XmlTree;

/** What a document turns out to be that starts as a feed does. */
public sealed interface Feed {
    /**
     * It is a feed.
     *
     * @param entries its entries, in the order in which they were sent
     */
    record Sound(List<FeedEntry> entries) implements Feed {}

    /** It is none, and why. */
    record Broken(String detail) implements Feed {}

    /** Reads one: RSS has items in its channel, RSS 1.0 beside it; Atom has entries. */
    static Feed of(XmlTree tree) {
        var root = new FeedElement(Sent.of(tree.root()));
        var channels = root.isAtom() ? List.of(root) : root.all("channel");
        if (channels.isEmpty()) {
            return new Broken("an rss without a channel");
        }
        var channel = channels.get(0);
        var entries = root.isAtom() ? root.all("entry") : (root.sent().is("rss") ? channel : root).all("item");
        int sent = entriesAnywhere(root.sent());
        if (entries.size() != sent) {
            return new Broken("of " + sent + " entries " + entries.size() + " could be read");
        }
        var shared = FeedChannel.of(channel);
        return new Sound(
                entries.stream().map(entry -> new FeedEntry(shared, entry)).toList());
    }

    /** What stands where its version has none is not passed over. */
    private static int entriesAnywhere(Sent root) {
        return Stream.of(root.all("channel", "item"), root.children("item"), root.children("entry"))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(List::size)
                .orElse(0);
    }
}

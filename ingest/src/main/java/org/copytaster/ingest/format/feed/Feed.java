package org.copytaster.ingest.format.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.xml.XmlTree;

/** What a document turns out to be that starts as a feed does. */
public sealed interface Feed {
    /**
     * It is a feed.
     *
     * @param items its entries, in the order in which they were sent, and behind them what it takes back
     * @param others how many items it holds that are no stories, such as the pictures in an export of a site
     */
    record Sound(List<FeedItem> items, int others) implements Feed {}

    /** It is none, and why. */
    record Broken(String detail) implements Feed {}

    String OUTSIDE = "the item stood outside the channel: it was read all the same";
    String ALONE = "the item came without the feed around it";
    String NO_RSS = "the channel came without the rss around it: it was read all the same";
    String ASTRAY = "the item stood inside the channel: it was read all the same";

    Set<String> PARTS = Set.of("title", "link", "guid", "content", "summary", "description", "content:encoded");

    /** Reads one: RSS has items in its channel, RSS 1.0 beside it; Atom has entries. */
    static Feed of(XmlTree tree) {
        var root = new FeedElement(Sent.of(tree.root()));
        if (root.sent().is("entry", "item")) {
            return alone(root);
        }
        if (!root.sent().is("feed", "rss", "rdf", "channel")) {
            return new Sound(List.of(new DeletedEntry(FeedChannel.none(root), root)), 0);
        }
        boolean isChannel = root.isAtom() || root.sent().is("channel");
        var channels = isChannel ? List.of(root) : root.all("channel");
        var shared = channels.stream().findFirst().map(FeedChannel::of).orElseGet(() -> FeedChannel.none(root));
        var entries = entries(root, channels, shared);
        if (channels.isEmpty() && entries.isEmpty()) {
            return new Broken("an rss without a channel");
        }
        int sent = entriesAnywhere(root.sent());
        if (entries.size() != sent) {
            return new Broken("of " + sent + " entries " + entries.size() + " could be read");
        }
        var stories = entries.stream().filter(FeedEntry::isStory).toList();
        return new Sound(withDeleted(told(stories), root, channels, shared), entries.size() - stories.size());
    }

    /** Elements of these names stand in other documents as well: without a title, address or text it is none of a feed. */
    private static Feed alone(FeedElement root) {
        if (!root.holdsAny(PARTS)) {
            return new Broken("an " + root.sent().element().tagName() + " without a title, a link or a text");
        }
        var entry = new FeedEntry(FeedChannel.none(root), root);
        var told = root.isAtom() ? entry : entry.with(ALONE);
        return entry.isStory() ? new Sound(List.of(told), 0) : new Sound(List.of(), 1);
    }

    private static List<FeedEntry> entries(FeedElement root, List<FeedElement> channels, FeedChannel shared) {
        if (root.isAtom()) {
            return read(root.all("entry"), shared);
        }
        if (root.sent().is("channel")) {
            return Stream.concat(
                            read(root.all("item"), shared).stream(),
                            lists(root, List.of()).flatMap(list -> read(list.all("item"), shared).stream()))
                    .map(item -> item.with(NO_RSS))
                    .toList();
        }
        boolean insideChannel = root.sent().is("rss");
        var entries = new ArrayList<FeedEntry>();
        var astray = new ArrayList<FeedEntry>();
        (insideChannel ? astray : entries).addAll(read(root.all("item"), shared));
        for (int i = 0; i < channels.size(); i++) {
            var channel = channels.get(i);
            (insideChannel && i == 0 ? entries : astray)
                    .addAll(read(channel.all("item"), i == 0 ? shared : FeedChannel.of(channel)));
        }
        lists(root, channels).forEach(list -> astray.addAll(read(list.all("item"), shared)));
        astray.forEach(item -> entries.add(item.with(insideChannel ? OUTSIDE : ASTRAY)));
        return entries;
    }

    /** Some senders put their items into one element more. */
    private static Stream<FeedElement> lists(FeedElement root, List<FeedElement> channels) {
        return Stream.concat(channels.stream(), Stream.of(root)).flatMap(place -> place.all("items").stream());
    }

    private static List<FeedEntry> read(List<FeedElement> entries, FeedChannel shared) {
        return entries.stream().map(entry -> new FeedEntry(shared, entry)).toList();
    }

    /** Some senders write one guid on everything, or the address of their site: then it names none of the entries. */
    private static List<FeedEntry> told(List<FeedEntry> entries) {
        if (entries.size() < 2) {
            return entries;
        }
        var named = entries.stream().collect(Collectors.groupingBy(FeedEntry::name));
        var shared = new HashSet<String>();
        named.forEach((name, same) -> {
            if (!name.isEmpty() && tellDifferently(same)) {
                shared.add(name);
            }
        });
        return entries.stream()
                .map(entry -> shared.contains(entry.name()) ? entry.namedAsOthers() : entry)
                .toList();
    }

    /** What an entry tells is read only where another one has its name. */
    private static boolean tellDifferently(List<FeedEntry> same) {
        return same.size() > 1 && same.stream().map(FeedEntry::told).distinct().count() > 1;
    }

    private static List<FeedItem> withDeleted(
            List<FeedEntry> entries, FeedElement root, List<FeedElement> channels, FeedChannel shared) {
        var places = root.isAtom() ? Stream.of(root) : Stream.concat(Stream.of(root), channels.stream());
        var deleted = places.flatMap(place -> place.all(DeletedEntry.NAME).stream())
                .map(gone -> new DeletedEntry(shared, gone))
                .toList();
        if (deleted.isEmpty()) {
            return List.copyOf(entries);
        }
        return Stream.<FeedItem>concat(
                        entries.stream().map(entry -> restored(entry, deleted)),
                        deleted.stream().filter(gone -> !isOvertaken(gone, entries)))
                .toList();
    }

    private static boolean isOvertaken(DeletedEntry gone, List<FeedEntry> entries) {
        return entries.stream().anyMatch(gone::names) && entries.stream().noneMatch(gone::takesBack);
    }

    private static FeedEntry restored(FeedEntry entry, List<DeletedEntry> deleted) {
        return deleted.stream().anyMatch(gone -> gone.names(entry) && !gone.takesBack(entry))
                ? entry.with("the feed also says that the entry was deleted before it was updated: it stands")
                : entry;
    }

    /** What stands where its version has none is not passed over. */
    private static int entriesAnywhere(Sent root) {
        return Stream.of(
                        root.all("channel", "item"),
                        root.all("channel", "items", "item"),
                        root.all("items", "item"),
                        root.children("item"),
                        root.children("entry"))
                .mapToInt(List::size)
                .sum();
    }
}

package org.copytaster.ingest.format.feed;

import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.json.TreeHash;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.XmlBatch;
import org.copytaster.ingest.format.tree.XmlStories;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.xml.XmlTree;

/**
 * A feed of the web, RSS or Atom: one entry, one story. All entries are taken, or the input is refused with the place of
 * the first that cannot be.
 */
public final class FeedParser implements StoryParser {
    private final String format;
    private final Set<String> roots;
    private final XmlStories stories;

    private FeedParser(String format, Set<String> roots, Limits limits) {
        this.format = format;
        this.roots = roots;
        this.stories = new XmlStories(format, limits);
    }

    /**
     * RSS 2.0, and its older forms down to 0.9 and 1.0; also its channel or one item alone.
     *
     * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
     */
    public static FeedParser rss(Limits limits) {
        return new FeedParser("rss", Set.of("rss", "rdf", "channel", "item"), limits);
    }

    /** Atom 1.0 (RFC 4287), and 0.3; also one entry alone, which is a document too (section 4.1.2). */
    public static FeedParser atom(Limits limits) {
        return new FeedParser("atom", Set.of("feed", "entry", "deleted-entry"), limits);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public boolean recognises(Head head) {
        return head.root().filter(roots::contains).isPresent();
    }

    @Override
    public Parsed parse(WireInput input) {
        return stories.parse(input, tree -> stories(input, tree));
    }

    @Override
    public Parsed explain(WireInput input) {
        return stories.explain(input, tree -> stories(input, tree));
    }

    private Parsed stories(WireInput input, XmlTree tree) {
        var read = Feed.of(tree);
        return read instanceof Feed.Sound sound
                ? stories(input, tree, sound)
                : broken(((Feed.Broken) read).detail(), tree);
    }

    private Parsed stories(WireInput input, XmlTree tree, Feed.Sound feed) {
        if (feed.items().isEmpty()) {
            return stories.refused(empty(feed), Sent.of(tree.root()), tree);
        }
        return batch(input, tree, feed).read(input, format, tree);
    }

    private static Refusal empty(Feed.Sound feed) {
        return feed.others() == 0
                ? Refusal.of(Reason.NO_CONTENT, "the feed holds no entry", "send at least one")
                : Refusal.of(
                        Reason.NOT_A_STORY,
                        "there is no text to publish: no item of the feed is a post or page",
                        "send pictures and menus to the system that handles them");
    }

    private XmlBatch<FeedItem> batch(WireInput input, XmlTree tree, Feed.Sound feed) {
        return new XmlBatch<>(
                feed.items(),
                entry -> entry.sent().element(),
                (entry, number) -> story(input, tree, entry, number, feed.others()));
    }

    /** A feed is fetched again and again: an entry's hash is its own, whatever else the feed holds today. */
    private Parsed story(WireInput input, XmlTree tree, FeedItem entry, int number, int others) {
        var copy = stories.begin(input, TreeHash.of(entry.sent().element()), tree);
        if (others > 0) {
            copy.warnings().add("items of the feed that are no stories: " + others);
        }
        entry.read(copy);
        return stories.finish(copy, entry.sent(), sentBy(input, entry), number, tree);
    }

    /**
     * Identities of feeds are often bare numbers: then an address of the entry or the feed says whose they are. What the
     * feed is called names none of its entries, though there be only one today.
     */
    private static WireInput sentBy(WireInput input, FeedItem entry) {
        var source = input.source();
        var provider = source.provider()
                .or(() -> entry.addresses().stream()
                        .flatMap(address -> Identity.authority(address).stream())
                        .findFirst());
        return new WireInput(
                input.content(),
                source.of(provider),
                Optional.empty(),
                input.id(),
                input.receiptId(),
                input.receivedAt());
    }

    private Parsed broken(String detail, XmlTree tree) {
        var refusal = Refusal.of(Reason.NOT_A_FEED, "the document is no feed: " + detail, "send RSS 2.0 or Atom 1.0");
        return stories.refused(refusal, Sent.of(tree.root()), tree);
    }
}

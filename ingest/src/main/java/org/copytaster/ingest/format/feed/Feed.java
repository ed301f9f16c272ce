package org.copytaster.ingest.format.feed;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.xml.XmlTree;

/** A feed: what Rome makes of it, beside the elements as they were sent. */
public final class Feed {
    private final SyndFeed rome;
    private final Sent root;
    private final List<Sent> items;

    private Feed(SyndFeed rome, Sent root, List<Sent> items) {
        this.rome = rome;
        this.root = root;
        this.items = items;
    }

    /** What became of a document. */
    public sealed interface Read permits Sound, Broken {}

    /** It is a feed. */
    public record Sound(Feed feed) implements Read {}

    /** It is none that Rome knows, and why. */
    public record Broken(String detail) implements Read {}

    /** Reads a document that starts as a feed does. */
    public static Read of(XmlTree tree) {
        var root = Sent.of(tree.root());
        if (tree.root().tagName().equals("rss") && root.children("channel").isEmpty()) {
            return new Broken("an rss without a channel");
        }
        try {
            var input = new SyndFeedInput();
            input.setPreserveWireFeed(false);
            var rome = input.build(FeedTree.document(tree.root()));
            var items = items(root);
            return items.size() == rome.getEntries().size()
                    ? new Sound(new Feed(rome, root, items))
                    : new Broken("of " + items.size() + " entries "
                            + rome.getEntries().size() + " could be read");
        } catch (FeedException | IllegalArgumentException e) {
            return new Broken(
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
        } catch (RuntimeException e) {
            // Rome trusts a feed to have its parts and stumbles, in whatever way, over one that lacks some.
            return new Broken("it lacks parts that every feed has");
        }
    }

    /** Its entries, in the order in which they were sent. */
    public List<FeedEntry> entries() {
        var entries = new ArrayList<FeedEntry>();
        List<SyndEntry> read = rome.getEntries();
        for (int i = 0; i < read.size(); i++) {
            entries.add(new FeedEntry(this, read.get(i), items.get(i)));
        }
        return entries;
    }

    /** RSS has its items in the channel, RSS 1.0 beside it, Atom its entries in the feed. */
    private static List<Sent> items(Sent root) {
        return Stream.of(root.all("channel", "item"), root.children("item"), root.children("entry"))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    boolean isAtom() {
        return root.is("feed");
    }

    String title() {
        return line(rome.getTitle());
    }

    String language() {
        return line(rome.getLanguage());
    }

    String copyright() {
        return line(rome.getCopyright());
    }

    String link() {
        return line(rome.getLink());
    }

    /** Rome says null for what is not there. */
    static String line(@org.jspecify.annotations.Nullable String sent) {
        return sent == null ? "" : CleanText.line(sent);
    }
}

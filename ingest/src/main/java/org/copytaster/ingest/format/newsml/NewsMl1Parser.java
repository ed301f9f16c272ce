package org.copytaster.ingest.format.newsml;

import java.util.List;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.Head;
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
 * IPTC NewsML 1.0 to 1.2: an envelope and any number of NewsItems.
 *
 * @see <a href="https://iptc.org/std/NewsML/1.2/">IPTC NewsML 1.2</a>
 */
public final class NewsMl1Parser implements StoryParser {
    private static final String FORMAT = "newsml-1";
    private static final Pattern ITEM = Pattern.compile("<(?:[\\w.-]+:)?Identification[\\s>]");

    private final XmlStories stories;

    /** A parser under these limits. */
    public NewsMl1Parser(Limits limits) {
        stories = new XmlStories(FORMAT, limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Head head) {
        return head.root().filter("newsml"::equals).isPresent() || isItemAlone(head);
    }

    /** NewsML-G2 calls its items so too; what identifies them there is an attribute. */
    static boolean isItemAlone(Head head) {
        return head.root().filter("newsitem"::equals).isPresent()
                && ITEM.matcher(head.text()).find();
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
        var items = V1Envelope.items(tree.root());
        return storiesAmong(items).isEmpty()
                ? noStory(items, tree)
                : batch(input, tree, items).read(input, FORMAT, tree);
    }

    private XmlBatch<Sent> batch(WireInput input, XmlTree tree, List<Sent> items) {
        var found = storiesAmong(items);
        int others = items.size() - found.size();
        return new XmlBatch<>(found, Sent::element, (item, number) -> story(input, tree, item, number, others));
    }

    private static List<Sent> storiesAmong(List<Sent> items) {
        return items.stream()
                .filter(item -> V1Item.isStory(item) || V1Item.isStop(item))
                .toList();
    }

    private Parsed story(WireInput input, XmlTree tree, Sent item, int number, int others) {
        var copy = stories.begin(input, TreeHash.of(item.element()), tree);
        if (others > 0) {
            copy.warnings().add("the input also holds " + others + " items that are no stories");
        }
        V1Item.read(item, copy);
        V1Envelope.read(tree.root(), copy);
        return stories.finish(copy, item, input, number, tree);
    }

    private Parsed noStory(List<Sent> items, XmlTree tree) {
        if (items.isEmpty()) {
            return stories.refused(
                    Refusal.of(Reason.NO_CONTENT, "the document holds no NewsItem", "send at least one NewsItem"));
        }
        return stories.refused(
                Refusal.of(
                        Reason.NOT_A_STORY,
                        "there is no text to publish: no NewsItem holds text or a headline",
                        "send pictures and topics to the system that handles them"),
                items.get(0),
                tree);
    }
}

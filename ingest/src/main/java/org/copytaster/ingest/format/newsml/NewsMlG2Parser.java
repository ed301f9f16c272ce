package org.copytaster.ingest.format.newsml;

import java.util.Set;
import java.util.stream.Collectors;
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
 * IPTC NewsML-G2 2.x: a news item or package item alone, or a news message with any number of them.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">IPTC NewsML-G2</a>
 */
public final class NewsMlG2Parser implements StoryParser {
    private static final String FORMAT = "newsml-g2";
    private static final Set<String> ROOTS = Set.of(
            "newsitem",
            "newsmessage",
            "itemset",
            "packageitem",
            "conceptitem",
            "knowledgeitem",
            "planningitem",
            "catalogitem");

    private final XmlStories stories;

    /** A parser under these limits. */
    public NewsMlG2Parser(Limits limits) {
        stories = new XmlStories(FORMAT, limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Head head) {
        return head.root().filter(ROOTS::contains).isPresent() && !NewsMl1Parser.isItemAlone(head);
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
        var message = G2Message.of(tree.root());
        return message.stories().isEmpty()
                ? noStory(message, tree)
                : batch(input, tree, message).read(input, FORMAT, tree);
    }

    private XmlBatch<Sent> batch(WireInput input, XmlTree tree, G2Message message) {
        return new XmlBatch<>(
                message.stories(), Sent::element, (item, number) -> story(input, tree, message, item, number));
    }

    private Parsed story(WireInput input, XmlTree tree, G2Message message, Sent item, int number) {
        boolean lone = item.element().equals(tree.root());
        var hash = lone ? input.content().sha256() : TreeHash.of(item.element());
        var copy = stories.begin(input, hash, tree);
        message.attach(item, copy);
        G2Item.read(item, copy);
        if (!lone) {
            G2Message.header(tree.root(), copy);
        }
        return stories.finish(copy, item, input, number, tree);
    }

    private Parsed noStory(G2Message message, XmlTree tree) {
        var left = message.left();
        if (left.isEmpty()) {
            return stories.refused(
                    Refusal.of(Reason.NO_CONTENT, "the message holds no item", "send at least one newsItem"));
        }
        var what = left.stream().map(NewsMlG2Parser::what).distinct().collect(Collectors.joining(", "));
        return stories.refused(
                Refusal.of(
                        Reason.NOT_A_STORY,
                        "there is no text to publish: " + what,
                        "send it to the system that handles such items; stories are newsItems with text"),
                left.get(0),
                tree);
    }

    private static String what(Sent item) {
        var itemClass = G2Item.itemClass(item);
        return item.element().tagName() + (itemClass.isEmpty() ? "" : " of class " + itemClass);
    }
}

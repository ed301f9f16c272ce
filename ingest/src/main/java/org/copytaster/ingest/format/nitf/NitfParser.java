package org.copytaster.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.format.Head;
import org.copytaster.ingest.format.StoryParser;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.XmlStories;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.xml.XmlTree;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.identity.Sha256;
import org.jsoup.nodes.Element;

/**
 * NITF 3.x, a document of its own. One that manages another document gives a second story: the kill or hold of that
 * other one.
 *
 * @see <a href="https://iptc.org/standards/nitf/">IPTC NITF</a>
 */
public final class NitfParser implements StoryParser {
    private static final String FORMAT = "nitf";
    private final XmlStories stories;

    /** A parser under these limits. */
    public NitfParser(Limits limits) {
        stories = new XmlStories(FORMAT, limits);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Head head) {
        return head.root().filter(FORMAT::equals).isPresent();
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
        var nitf = Sent.of(tree.root());
        var copy = stories.begin(input, input.content().sha256(), tree);
        var other = OtherDocument.of(nitf);
        NitfDocument.read(nitf, copy);
        other.ifPresent(managed -> managed.relate(copy));
        var own = stories.finish(copy, nitf, input, 0, tree);
        if (own instanceof Parsed.Refused
                || other.filter(OtherDocument::isStopped).isEmpty()) {
            return own;
        }
        return other(input, tree, own.stories(), other.get());
    }

    private Parsed other(WireInput input, XmlTree tree, List<Story> own, OtherDocument other) {
        var hash = Sha256.of(input.content().sha256(), other.guid());
        var copy = stories.begin(input, hash, tree);
        other.stop(copy);
        own.forEach(story -> copy.relation("stopped-by", story.getGuid(), story.getRevision(), "", ""));
        var empty = Sent.of(new Element("nitf"));
        var stop = stories.finish(copy, empty, input, 0, tree);
        var both = new ArrayList<>(own);
        both.addAll(stop.stories());
        return stop instanceof Parsed.Refused ? stop : new Parsed.Stories(both);
    }
}

package org.copytaster.ingest.format.newsml;

import java.util.List;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.LeftOver;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/** The document element of NewsML 1.2: what stands on the envelope, and the items in it. */
public final class V1Envelope {
    private V1Envelope() {}

    /**
     * The items, in order; an item may come without the document element. One that stands inside another is an item of its own, and taken out of it; but a picture in
     * there belongs to the other.
     */
    public static List<Sent> items(Element root) {
        if (root.normalName().equals("newsitem")) {
            return List.of(Sent.of(root));
        }
        var items = Sent.of(root).every("newsitem").stream()
                .map(Sent::element)
                .filter(item -> root.equals(item.parent()) || !V1Component.isPicture(Sent.of(item)))
                .toList();
        items.stream().filter(item -> !root.equals(item.parent())).forEach(Element::remove);
        return items.stream().map(Sent::of).toList();
    }

    /** What the envelope says, on each of its stories. */
    public static void read(Element root, Copy copy) {
        for (var envelope : Sent.of(root).children("NewsEnvelope")) {
            envelope.children("Priority").forEach(priority -> copy.draft().setPriority(priority.attr("FormalName")));
            envelope.children("NewsService").stream()
                    .limit(1)
                    .forEach(service -> copy.draft().setService(service.attr("FormalName")));
            LeftOver.of(envelope).forEach(left -> copy.field("NewsEnvelope/" + left.getName(), left.getValue()));
        }
    }
}

package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/**
 * What one input of NewsML-G2 brings: stories, items that belong to stories such as their pictures, and items that are
 * neither.
 *
 * @param stories the stories, in order
 * @param attachments pictures, graphics, sound and video
 * @param others concepts, plans, catalogues, and packages that bring nothing
 */
public record G2Message(List<Sent> stories, List<Sent> attachments, List<Sent> others) {
    private static final Set<String> ITEMS =
            Set.of("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

    /** Sorts the items of a message, or a lone item. */
    public static G2Message of(Element root) {
        var message = new G2Message(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (ITEMS.contains(root.normalName())) {
            message.sort(Sent.of(root));
        } else {
            var sets = root.normalName().equals("itemset")
                    ? List.of(Sent.of(root))
                    : Sent.of(root).children("itemSet");
            for (var set : sets) {
                set.element().children().forEach(item -> message.sort(Sent.of(item)));
            }
        }
        message.passStops();
        return message;
    }

    /** A kill or hold without a story beside it passes, whatever it is of: what it takes back must be taken back. */
    private void passStops() {
        if (stories.isEmpty()) {
            attachments.stream().filter(G2Item::isStop).forEach(stories::add);
            attachments.removeAll(stories);
        }
    }

    private void sort(Sent item) {
        if (!G2Item.isNews(item)) {
            others.add(item);
        } else if (G2Item.isStory(item)) {
            stories.add(item);
        } else if (item.is("packageItem")) {
            others.add(item);
        } else {
            attachments.add(item);
        }
    }

    /** Everything in the message that is no story. */
    public List<Sent> left() {
        var left = new ArrayList<>(attachments);
        left.addAll(others);
        return left;
    }

    /** Says on a story what came with it: what it names, or everything when it is the only story. */
    public void attach(Sent story, Copy copy) {
        if (story.is("packageItem")) {
            // Its groups say what it brings together.
            return;
        }
        var named = attachments.isEmpty() ? Set.<String>of() : named(story);
        for (var item : attachments) {
            if (stories.size() == 1 || named.contains(item.element().attr("guid"))) {
                copy.association(G2Package.attached(item, copy));
            } else {
                copy.warnings()
                        .add("the message also holds a " + G2Item.itemClass(item) + " that the story does not name: "
                                + item.element().attr("guid"));
            }
        }
        for (var other : others) {
            copy.warnings().add("the message also holds a " + other.element().tagName() + ", which is no story");
        }
    }

    /** What the story names, and what a package names together with it. */
    private Set<String> named(Sent story) {
        var named = references(story);
        var guid = story.element().attr("guid");
        stories.stream()
                .filter(other -> other.is("packageItem"))
                .map(G2Message::references)
                .filter(together -> together.contains(guid))
                .forEach(named::addAll);
        return named;
    }

    private static Set<String> references(Sent item) {
        Set<String> references = new HashSet<>();
        for (var element : item.element().getElementsByAttribute("residref")) {
            references.add(element.attr("residref"));
        }
        return references;
    }

    /** What the envelope of a message says, on each of its stories. */
    public static void header(Element root, Copy copy) {
        for (var header : Sent.of(root).children("header")) {
            header.children("priority")
                    .forEach(priority -> copy.once(
                            "header/priority", copy.draft().getPriority(), priority.line(), copy.draft()::setPriority));
            for (var field : header.element().children()) {
                var sent = header.with(field);
                copy.field("header/" + field.tagName(), field.normalName().equals("priority") ? "" : sent.line());
            }
        }
    }
}

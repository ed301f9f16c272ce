package org.copytaster.ingest.format.newsml;

import java.util.Map;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * A NewsItem of NewsML 1.0 to 1.2, read onto a story.
 *
 * @see <a href="https://iptc.org/std/NewsML/1.2/">IPTC NewsML 1.2</a>
 */
public final class V1Item {
    private static final Map<String, String> INSTRUCTIONS = Map.of(
            "update", "update",
            "rectify", "correction",
            "correction", "correction",
            "corrective", "correction",
            "writethru", "writethru",
            "lead", "lead",
            "repeat", "repeat");

    private V1Item() {}

    /** Reads all of an item. */
    public static void read(Sent item, Copy copy) {
        copy.language(item.attr("xml:lang"));
        item.children("Identification").forEach(identification -> V1Identity.read(identification, item, copy));
        item.children("NewsManagement").forEach(management -> management(management, copy));
        V1Component.read(item, copy);
        item.children("Identification").forEach(identification -> {
            copy.slugline(identification.line("NameLabel"));
            copy.slugline(identification.line("Label", "LabelText"));
        });
    }

    /** Whether a status takes the item back, or holds it. */
    public static boolean isStop(Sent item) {
        return item.all("NewsManagement", "Status").stream()
                .anyMatch(status -> Pattern.compile("(?i)(?:stat:|pst:)?(?:cancell?ed|withheld)")
                        .matcher(status.element().attr("FormalName").strip())
                        .matches());
    }

    /** Whether there is any text in it, or a headline. */
    public static boolean isStory(Sent item) {
        return V1Component.hasText(item) || (!item.every("HeadLine").isEmpty() && !V1Component.hasOnlyPictures(item));
    }

    private static void management(Sent management, Copy copy) {
        var moments = copy.moments();
        management.children("FirstCreated").forEach(date -> moments.firstCreated(date.line()));
        management.children("ThisRevisionCreated").forEach(date -> moments.versionCreated(date.line()));
        management.children("Status").forEach(status -> status(status.attr("FormalName"), management, copy));
        management.children("Urgency").forEach(urgency -> moments.urgency(urgency.attr("FormalName")));
        management.children("NewsItemType").forEach(type -> {
            copy.kind(type.attr("FormalName"));
            copy.field("NewsManagement/NewsItemType@FormalName", type.attr("FormalName"));
        });
        management.children("Instruction").forEach(instruction -> instruction(instruction, copy));
        for (var before : management.children("DerivedFrom")) {
            copy.relation("derived-from", reference(before.attr("NewsItem")), "", "", "");
        }
        for (var beside : management.children("AssociatedWith")) {
            copy.relation("see-also", reference(beside.attr("NewsItem")), "", "", "");
        }
        if (management.children("Status").isEmpty()) {
            status("", management, copy);
        }
    }

    /** An embargo ends when the status will change to usable, if that is said. */
    private static void status(String status, Sent management, Copy copy) {
        var change = management.at("StatusWillChange");
        boolean toUsable = change.flatMap(will -> will.at("FutureStatus"))
                .filter(future -> future.attr("FormalName").equalsIgnoreCase("usable"))
                .isPresent();
        var end = change.map(will -> will.line("DateAndTime")).orElse("");
        if (status.equalsIgnoreCase("embargoed")) {
            copy.draft().setPubStatusRaw(status);
            copy.moments().embargo(toUsable ? end : "");
        } else {
            copy.moments().status(status);
        }
    }

    private static void instruction(Sent instruction, Copy copy) {
        var name = instruction.attr("FormalName");
        var change = INSTRUCTIONS.get(name.toLowerCase(java.util.Locale.ROOT));
        if (change != null) {
            copy.change(change);
        }
        copy.kind(name);
        copy.field("NewsManagement/Instruction@FormalName", name);
    }

    static String reference(String urn) {
        return G2Item.withoutRevision(urn, "");
    }
}

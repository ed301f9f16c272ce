package org.copytaster.ingest.format.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Story;

/**
 * What an item of JSON says that it is, in its {@code type}: ninjs 1 to 3 and AP know text and composite beside what is
 * no text.
 */
public final class JsonType {
    private static final Set<String> NO_TEXT =
            Set.of("picture", "graphic", "audio", "video", "animation", "event", "planning", "coverage", "assignment");

    private static final Set<String> PACKAGES = Set.of("composite", "package", "collection");

    private JsonType() {}

    /** The type in IPTC's words; empty when the item names none. */
    public static String of(JsonFields item) {
        return Media.type(item.glance("type").strip());
    }

    /** Whether it brings other items together. */
    public static boolean isPackage(JsonFields item) {
        return PACKAGES.contains(of(item));
    }

    /** Whether it may be a text, or says nothing of that. */
    public static boolean mayBeText(JsonFields item) {
        return !NO_TEXT.contains(of(item)) && !isPackage(item);
    }

    /** A refusal of what is no story by its type, as a picture is. A kill or hold passes whatever it is of. */
    public static Optional<Refusal> refusal(JsonFields item, Story.Builder draft) {
        if (!NO_TEXT.contains(of(item)) || !isUsable(draft)) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(
                        Reason.NOT_A_STORY,
                        "there is no text to publish: the item is of type " + item.glance("type"),
                        "send it to the system that handles such items; stories are of type text")
                .at("/type"));
    }

    /** Holds a package that has no text of its own: it is kept, and no story to publish. */
    public static void hold(JsonFields item, Story.Builder draft, List<String> warnings) {
        if (isPackage(item) && draft.getParagraphs().isEmpty() && isUsable(draft)) {
            warnings.add("a package without text is no story to publish: it was withheld");
            draft.setPubStatus(PubStatus.WITHHELD.code());
        }
    }

    private static boolean isUsable(Story.Builder draft) {
        return draft.getPubStatus().equals(PubStatus.USABLE.code());
    }
}

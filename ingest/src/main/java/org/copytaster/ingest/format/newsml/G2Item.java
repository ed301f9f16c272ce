package org.copytaster.ingest.format.newsml;

import java.util.Set;
import java.util.regex.Pattern;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.signal.PubStatus;

/**
 * A news item or package item of NewsML-G2, read onto a story.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">IPTC NewsML-G2 2.35</a>
 */
public final class G2Item {
    private static final Set<String> ITEMS = Set.of("newsitem", "packageitem");
    private static final Set<String> STORY_CLASSES = Set.of("text", "composite");

    /** RFC 3085: a NewsML URN may end in the revision, which is no part of the identity. */
    private static final Pattern NEWSML_URN =
            Pattern.compile("(?i)^(urn:newsml:[^:]+:\\d{8}[^:]*:[^:]+):(\\d+[NUA]?)$");

    private G2Item() {}

    /** Whether this element is an item that may be a story: a concept, a plan or a catalogue is none. */
    public static boolean isNews(Sent item) {
        return item.is(ITEMS.toArray(String[]::new));
    }

    /** What the item is, as in {@code ninat:picture}: text, picture, graphic, video, audio, composite; empty if unsaid. */
    public static String itemClass(Sent item) {
        return item.at("itemMeta", "itemClass")
                .map(Code::of)
                .map(code -> Media.type(code.code()))
                .orElse("");
    }

    /**
     * Whether it is text, or has some; one that does not say what it is may be known by its headline. A package is one by
     * what it brings together; one that brings nothing only names a story.
     */
    public static boolean isStory(Sent item) {
        if (item.is("packageItem")) {
            return isStop(item) || !item.all("groupSet", "group").isEmpty() || G2Content.hasText(item);
        }
        var itemClass = itemClass(item);
        boolean headed =
                itemClass.isEmpty() && (item.at("contentMeta", "headline").isPresent() || isStop(item));
        return STORY_CLASSES.contains(itemClass) || headed || G2Content.hasText(item);
    }

    /** Whether its status takes it back, or holds it. */
    static boolean isStop(Sent item) {
        return item.all("itemMeta", "pubStatus").stream()
                .map(status -> PubStatus.read(Code.of(status).code()))
                .anyMatch(status -> status.isPresent() && !status.get().equals(PubStatus.USABLE));
    }

    /** Reads all of an item. */
    public static void read(Sent item, Copy copy) {
        identity(item, copy);
        copy.language(language(item));
        item.at("itemMeta").ifPresent(meta -> G2ItemMeta.read(meta, copy));
        item.children("rightsInfo").forEach(rights -> G2Rights.read(rights, copy));
        item.children("contentMeta").forEach(meta -> G2ContentMeta.read(meta, item, copy));
        item.children("assert").forEach(asserted -> G2Tags.instruments(asserted, "", copy.tags()));
        G2Content.read(item, copy);
        copy.creators(G2ContentMeta.creators(item));
        item.children("groupSet").forEach(groups -> G2Package.read(groups, copy));
        item.at("itemMeta", "title").ifPresent(title -> copy.orTitle(title.line()));
        boolean isPackage = item.is("packageItem") || itemClass(item).equals("composite");
        if (isPackage && copy.blocks().isEmpty() && !isStop(item)) {
            copy.withhold("a package without text is no story to publish: it was withheld");
        }
    }

    /** The language that it says it is in. */
    static String language(Sent item) {
        var declared = item.all("contentMeta", "language").stream()
                .map(language -> language.attr("tag"))
                .filter(tag -> !tag.isEmpty())
                .findFirst();
        return declared.orElseGet(() -> item.attr("xml:lang"));
    }

    private static void identity(Sent item, Copy copy) {
        var guid = item.attr("guid");
        var version = item.attr("version");
        copy.draft().setRevision(version);
        copy.guid(withoutRevision(guid, version));
        var urn = NEWSML_URN.matcher(guid);
        if (version.isEmpty() && urn.matches()) {
            copy.draft().setRevision(urn.group(2));
        }
    }

    /** Some agencies write the revision into the guid as well, behind a colon. */
    static String withoutRevision(String guid, String version) {
        var urn = NEWSML_URN.matcher(guid);
        if (urn.matches()) {
            return urn.group(1);
        }
        boolean opaque = version.length() > 3 && guid.endsWith(":" + version);
        return opaque ? guid.substring(0, guid.length() - version.length() - 1) : guid;
    }
}

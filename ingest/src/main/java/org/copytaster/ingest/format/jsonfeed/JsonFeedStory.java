package org.copytaster.ingest.format.jsonfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.format.DeclaredLanguage;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.format.json.JsonBody;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonRepair;
import org.copytaster.ingest.format.json.JsonStory;
import org.copytaster.ingest.format.json.JsonTexts;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.Moments;
import org.copytaster.schemas.Story;
import org.copytaster.schemas.Subject;
import org.copytaster.schemas.identity.Sha256;

/** One item of a JSON Feed as a story, with what the feed says of all its items. */
final class JsonFeedStory {
    private static final String SHARED = "other items of the feed have the same id or address: it names none of them";

    private static final String NAMELESS =
            "the item has neither id nor address: it is known by what its sender calls it, or by its text";

    private final Limits limits;

    JsonFeedStory(Limits limits) {
        this.limits = limits;
    }

    /** Reads an item that is an object; a pointer in a refusal starts at the item. */
    Parsed read(WireInput input, JsonFeed feed, JsonFeedItem item, List<String> known) {
        var repair = JsonRepair.of(item.node());
        var warnings = new ArrayList<>(repair.and(known));
        var fields = new JsonFields(repair.item());
        // A feed is fetched again and again: an item's hash is its own, whatever else the feed holds today.
        var draft =
                Drafts.begin(input, JsonFeedParser.FORMAT, Sha256.of(item.node().toString()));
        dates(draft, fields, input, warnings);
        lines(draft, fields, feed);
        body(draft, fields, warnings);
        tags(draft, fields);
        Signals.read(draft, false);
        var refusal = fields.use()
                .into("guid", () -> identify(draft, input, feed, item, fields, warnings))
                .or(() -> Drafts.empty(draft))
                .or(() -> Drafts.tooLarge(draft, limits));
        return JsonStory.finished(draft, fields, warnings, refusal, JsonFeedParser.FORMAT);
    }

    /** What was modified makes the revision; else what was published does. */
    private static void dates(Story.Builder draft, JsonFields fields, WireInput input, List<String> warnings) {
        var use = fields.use();
        var moments = new Moments(draft, warnings, input.source().zone());
        use.readInto(
                "versionCreated",
                () -> moments.versionCreated("date_modified", fields.line("date_modified", "date_published")));
        use.readInto("firstCreated", () -> moments.firstCreated("date_published", fields.line("date_published")));
    }

    private static void lines(Story.Builder draft, JsonFields fields, JsonFeed feed) {
        var use = fields.use();
        draft.setHeadline(use.into("headline", () -> new JsonTexts(fields).line("title")))
                .setByline(use.into("byline", () -> JsonFeedAuthors.byline(fields, feed.fields())))
                .setLanguage(use.into("language", () -> language(fields, feed)))
                .setService(new JsonTexts(feed.fields()).line("title"));
        use.into("rights", () -> JsonStory.rights(fields))
                .or(() -> JsonStory.rights(feed.fields()))
                .ifPresent(draft::setRights);
    }

    /** In whatever form it was sent. */
    private static List<JsonTexts.Text> both(JsonTexts texts) {
        return Stream.concat(
                        texts.typed("content_html", "text/html").stream(), texts.typed("content_text", "").stream())
                .toList();
    }

    private static String language(JsonFields fields, JsonFeed feed) {
        var own = fields.line("language");
        return DeclaredLanguage.of(own.isEmpty() ? feed.fields().line("language") : own);
    }

    /** HTML before plain text, unless that is much more; the summary alone is the body. */
    private static void body(Story.Builder draft, JsonFields fields, List<String> warnings) {
        var use = fields.use();
        var texts = new JsonTexts(fields);
        var whole = use.into("paragraphs", () -> JsonBody.of(both(texts)));
        if (whole.blocks().isEmpty()) {
            JsonStory.body(draft, use.into("paragraphs", () -> JsonBody.of(texts.typed("summary", ""))), use, warnings);
        } else {
            draft.setSummary(use.into("summary", () -> texts.line("summary")));
            JsonStory.body(draft, whole, use, warnings);
        }
    }

    private static void tags(Story.Builder draft, JsonFields fields) {
        var use = fields.use();
        draft.setSubjects(use.into(
                        "subjects",
                        () -> fields.lines("tags").stream()
                                .distinct()
                                .map(tag -> new Subject("", "", tag, ""))
                                .toList()))
                .setAssociations(use.into("associations", () -> JsonFeedMedia.of(fields)));
    }

    private static Optional<Refusal> identify(
            Story.Builder draft,
            WireInput input,
            JsonFeed feed,
            JsonFeedItem item,
            JsonFields fields,
            List<String> warnings) {
        boolean isShared = feed.shared().contains(item.name());
        var provider = provider(input, feed, fields);
        var guid = isShared ? "" : fields.line("id", "url");
        if (guid.equals(fields.glance("url"))) {
            fields.mark("url"); // said already
        }
        if (!isShared && fields.glance("id").isEmpty()) {
            warnings.add(guid.isEmpty() ? NAMELESS : "the item has no id: its address names it");
        } else if (isShared) {
            warnings.add(SHARED);
        }
        if (!guid.isEmpty()) {
            return Drafts.identify(draft, provider, guid)
                    ? Optional.empty()
                    : Optional.of(JsonStory.noIdentity(
                            "the id is longer than 512 characters or holds a control character", "id"));
        }
        Drafts.identify(draft, unnamed(draft, provider, input, feed));
        return Optional.empty();
    }

    /** Ids are often bare numbers: then an address of the item or the feed says whose they are. */
    private static String provider(WireInput input, JsonFeed feed, JsonFields fields) {
        var around = feed.fields();
        var source = input.source();
        var named = source.provider()
                .or(() -> Stream.of(
                                fields.glance("id"),
                                fields.glance("url"),
                                around.glance("feed_url"),
                                around.glance("home_page_url"))
                        .flatMap(address -> Identity.authority(address).stream())
                        .findFirst());
        return Identity.provider(source.of(named), "");
    }

    private static Identity unnamed(Story.Builder draft, String provider, WireInput input, JsonFeed feed) {
        boolean isKnown =
                !draft.getHeadline().isEmpty() && !draft.getVersionCreatedRaw().isEmpty();
        var text = isKnown || draft.getParagraphs().isEmpty()
                ? ""
                : draft.getParagraphs().get(0).getText();
        // One of several is not known by its place among them: the next time another stands there.
        return input.id()
                .filter(name -> feed.items().size() == 1)
                .flatMap(name -> Identity.declared(provider, name))
                .orElseGet(() -> Identity.derived(provider, draft.getHeadline(), text, draft.getVersionCreatedRaw()));
    }
}

package org.copytaster.ingest.format.ap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonStory;
import org.copytaster.ingest.format.json.JsonType;
import org.copytaster.ingest.format.tree.AgencyTag;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Association;
import org.copytaster.schemas.Story;

/** One item of AP as a story: the fields of ninjs 1, and AP's own. */
final class ApStory {
    private final Limits limits;

    ApStory(Limits limits) {
        this.limits = limits;
    }

    Parsed read(WireInput input, JsonFields fields, String sha256, List<String> jsonWarnings) {
        if (!fields.hasAny("altids", "uri", "headline", "pubstatus", "versioncreated")) {
            return new Parsed.Refused(
                    Refusal.of(Reason.NOT_AP, "the object has no field of an AP item", "an item has at least altids"),
                    ApParser.FORMAT);
        }
        var use = fields.use();
        var warnings = new ArrayList<>(jsonWarnings);
        var draft = Drafts.begin(input, ApParser.FORMAT, sha256);
        JsonStory.moments(draft, fields, input.source(), warnings);
        JsonStory.texts(draft, fields, warnings);
        texts(draft, fields);
        // AP's located is the dateline; where it was filed has a field of its own.
        draft.setDateline(use.into("dateline", () -> dateline(draft, fields)));
        JsonStory.tags(draft, fields, false);
        tags(draft, fields);
        body(draft, fields, warnings);
        JsonType.hold(fields, draft, warnings);
        new ApSignals(fields, warnings).read(draft);
        var refusal = JsonType.refusal(fields, draft)
                .or(() -> use.into("guid", () -> identify(draft, input, fields)))
                .or(() -> Drafts.empty(draft))
                .or(() -> Drafts.tooLarge(draft, limits));
        return JsonStory.finished(draft, fields, warnings, refusal, ApParser.FORMAT);
    }

    private static void texts(Story.Builder draft, JsonFields fields) {
        var use = fields.use();
        if (draft.getSlugline().isEmpty()) {
            draft.setSlugline(use.into("slugline", () -> fields.line("title")));
        }
        if (draft.getByline().isEmpty()) {
            draft.setByline(use.into("byline", () -> bylines(fields)));
        }
    }

    private static String bylines(JsonFields fields) {
        var named = fields.objects("bylines").stream().map(by -> by.line("by", "byline", "name"));
        return String.join(
                ", ",
                Stream.concat(named, fields.lines("bylines").stream())
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static String dateline(Story.Builder draft, JsonFields fields) {
        if (!draft.getDateline().isEmpty()) {
            return draft.getDateline();
        }
        return Dateline.hasPlace(fields.glance("dateline")) ? fields.line("dateline") : fields.line("located");
    }

    private static void tags(Story.Builder draft, JsonFields fields) {
        var use = fields.use();
        use.into("entities", () -> city(fields)).ifPresent(city -> {
            var entities = new ArrayList<>(draft.getEntities());
            if (entities.stream().noneMatch(entity -> entity.getName().equals(city))) {
                entities.add(AgencyTag.of("place", city, ""));
            }
            draft.setEntities(entities);
        });
    }

    private static Optional<String> city(JsonFields fields) {
        return fields.objects("datelinelocation").stream()
                .map(place -> place.line("city"))
                .filter(city -> !city.isEmpty())
                .findFirst();
    }

    /** AP sends the text of a story as a file beside the item, unless its agent has put it in. */
    private static void body(Story.Builder draft, JsonFields fields, List<String> warnings) {
        if (!draft.getParagraphs().isEmpty()) {
            return;
        }
        var associations = new ArrayList<>(draft.getAssociations());
        fields.use().into("associations", () -> fields.slots("renditions")).forEach((name, rendition) -> {
            var href = rendition.glance("href");
            if (name.toLowerCase(Locale.ROOT).contains("nitf") && !href.isEmpty()) {
                associations.add(fields.use()
                        .into(
                                "associations",
                                () -> Association.newBuilder()
                                        .setName(name)
                                        .setType("text")
                                        .setHref(rendition.line("href"))
                                        .setContentType(rendition.line("contenttype", "mimetype"))
                                        .build()));
                warnings.add("the body is not in the item, it is sent by reference: " + href);
            }
        });
        draft.setAssociations(associations);
    }

    private static Optional<Refusal> identify(Story.Builder draft, WireInput input, JsonFields fields) {
        var uri = fields.line("uri");
        var ids = fields.objects("altids").stream().findFirst();
        var itemId = ids.map(sent -> sent.line("itemid")).orElse("");
        var guid = itemId.isEmpty() ? uri.substring(uri.lastIndexOf('/') + 1) : itemId;
        var version = fields.look("version").filter(JsonNode::isValueNode).map(sent -> fields.line("version"));
        draft.setRevision(
                version.orElseGet(() -> ids.map(sent -> sent.line("etag")).orElse("")));
        if (guid.isEmpty()) {
            return Optional.of(JsonStory.noIdentity(
                    draft.getPubStatus().equals(PubStatus.USABLE.code())
                            ? "the item has neither altids.itemid nor uri"
                            : "a " + draft.getPubStatus() + " item without altids.itemid says nothing of which story",
                    "altids"));
        }
        var provider = Identity.provider(input.source(), uri.isEmpty() ? "https://api.ap.org/" : uri);
        return Drafts.identify(draft, provider, guid)
                ? Optional.empty()
                : Optional.of(JsonStory.noIdentity(
                        "the itemid is longer than 512 characters or holds a control character", "altids"));
    }
}

package org.copytaster.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.format.Identity;
import org.copytaster.ingest.format.Signals;
import org.copytaster.ingest.format.json.JsonFields;
import org.copytaster.ingest.format.json.JsonItems.Item;
import org.copytaster.ingest.format.json.JsonStory;
import org.copytaster.ingest.format.json.JsonType;
import org.copytaster.ingest.input.Limits;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.WireInput;
import org.copytaster.ingest.signal.PubStatus;
import org.copytaster.schemas.Story;

/** One object of ninjs as a story. */
final class NinjsStory {
    private static final Pattern ADVISORY = Pattern.compile("(?:^|[:/ ,])advisory(?:$|[, ])");

    /** RFC 3085: the last part of a NewsML URN is the revision, and no part of the identity. */
    private static final Pattern NEWSML_URN =
            Pattern.compile("^(urn:newsml:[^:]+:\\d{8}:[^:]+):(\\d+)[NUA]?$", Pattern.CASE_INSENSITIVE);

    private final Limits limits;

    NinjsStory(Limits limits) {
        this.limits = limits;
    }

    static Refusal notNinjs(String detail) {
        return Refusal.of(
                Reason.NOT_NINJS,
                detail,
                "a ninjs object has at least a uri and a headline or body; see iptc.org/std/ninjs");
    }

    /** Reads one item; a pointer in a refusal starts at the item. */
    Parsed read(WireInput input, JsonFields fields, String sha256, Item item, List<String> jsonWarnings) {
        var version = NinjsVersion.of(fields);
        if (version.isEmpty()) {
            return refused(notNinjs("the object has no field of ninjs"));
        }
        var warnings = new ArrayList<>(jsonWarnings);
        var draft = Drafts.begin(input, version.get(), sha256);
        JsonStory.moments(draft, fields, input.source(), warnings);
        JsonStory.texts(draft, fields, warnings);
        JsonStory.tags(draft, fields, true);
        JsonType.hold(fields, draft, warnings);
        draft.setLocated(fields.use().into("located", () -> fields.line("located")));
        Signals.read(draft, isAdvisory(fields, draft.getGenre()));
        var refusal = JsonType.refusal(fields, draft)
                .or(() -> fields.use().into("guid", () -> identify(draft, input, fields, item, warnings)))
                .or(() -> Drafts.empty(draft))
                .or(() -> Drafts.tooLarge(draft, limits));
        return JsonStory.finished(draft, fields, warnings, refusal, "ninjs");
    }

    private static boolean isAdvisory(JsonFields fields, String genre) {
        return ADVISORY.matcher(genre.toLowerCase(Locale.ROOT)).find()
                || fields.objects("genre", "genres").stream()
                        .map(sent -> sent.glance("code")
                                .concat("," + sent.glance("literal"))
                                .toLowerCase(Locale.ROOT))
                        .anyMatch(code -> ADVISORY.matcher(code).find())
                || Stream.of("type", "profile")
                        .map(name -> fields.glance(name).toLowerCase(Locale.ROOT))
                        .anyMatch(word -> ADVISORY.matcher(word).find());
    }

    private static Optional<Refusal> identify(
            Story.Builder draft, WireInput input, JsonFields fields, Item item, List<String> warnings) {
        // Superdesk writes guid where IPTC has uri.
        var sent = fields.line("uri", "guid");
        var urn = NEWSML_URN.matcher(sent);
        var guid = urn.matches() ? urn.group(1) : sent;
        var version = fields.line("version");
        draft.setRevision(version.isEmpty() && urn.matches() ? urn.group(2) : version);
        var provider = Identity.provider(input.source(), guid);
        if (!guid.isEmpty()) {
            return Drafts.identify(draft, provider, guid)
                    ? Optional.empty()
                    : Optional.of(JsonStory.noIdentity(
                            "the uri is longer than 512 characters or holds a control character", "uri"));
        }
        if (!draft.getPubStatus().equals(PubStatus.USABLE.code())) {
            return Optional.of(JsonStory.noIdentity(
                    "a " + draft.getPubStatus() + " story without a uri says nothing of which story", "uri"));
        }
        warnings.add("the copy has no uri: the story is known by what its sender calls it, or by its text");
        Drafts.identify(draft, unnamed(draft, provider, input, item));
        return Optional.empty();
    }

    private static Identity unnamed(Story.Builder draft, String provider, WireInput input, Item item) {
        var first = draft.getParagraphs().isEmpty()
                ? ""
                : draft.getParagraphs().get(0).getText();
        // One of several is not known by its place among them: the next time another stands there.
        return input.id()
                .or(input::name)
                .filter(name -> item.pointer().isEmpty())
                .flatMap(name -> Identity.declared(provider, name))
                .orElseGet(() -> Identity.derived(provider, draft.getHeadline(), first, draft.getVersionCreatedRaw()));
    }

    private static Parsed refused(Refusal refusal) {
        return new Parsed.Refused(refusal, "ninjs");
    }
}

package org.copytaster.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.Dateline;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.MarkedLine;
import org.copytaster.ingest.format.AgencyFields;
import org.copytaster.ingest.format.DeclaredLanguage;
import org.copytaster.ingest.format.Drafts;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.Refusal;
import org.copytaster.ingest.input.Refusal.Reason;
import org.copytaster.ingest.input.Source;
import org.copytaster.ingest.signal.Embargo;
import org.copytaster.ingest.signal.Moments;
import org.copytaster.schemas.Rights;
import org.copytaster.schemas.Story;

/** What the JSON formats share: ninjs, AP's items, which grew out of it, and in part JSON Feed. */
public final class JsonStory {
    private JsonStory() {}

    /** Status, embargo, dates and urgency. */
    public static void moments(Story.Builder draft, JsonFields fields, Source source, List<String> warnings) {
        var use = fields.use();
        var moments = new Moments(draft, warnings, source.zone());
        use.readInto("pubStatus", () -> status(draft, fields, moments, warnings));
        use.readInto("embargoedUntil", () -> embargo(fields, source, moments));
        use.readInto("versionCreated", () -> moments.versionCreated("versioncreated", date(fields, "versioncreated")));
        use.readInto("firstCreated", () -> moments.firstCreated("firstcreated", date(fields, "firstcreated")));
        use.readInto("expiresAt", () -> moments.expires("expires", date(fields, "expires")));
        use.readInto("urgency", () -> moments.urgency(fields.line("urgency")));
    }

    /** Of the status in two spellings the stricter one holds; what has no words is no status that anybody knows. */
    private static void status(Story.Builder draft, JsonFields fields, Moments moments, List<String> warnings) {
        for (var sent : fields.every("pubstatus")) {
            moments.stricter(Moments.status(sent.isValueNode() ? JsonFields.line(sent) : "(no text)", warnings));
        }
        draft.setPubStatusRaw(fields.line("pubstatus"));
    }

    /** Whatever is sent but null and false is an embargo; true is one without a date. */
    private static void embargo(JsonFields fields, Source source, Moments moments) {
        var sent = Stream.of("embargoed", "embargoeduntil")
                .flatMap(name -> fields.every(name).stream())
                .filter(value -> !value.isBoolean() || value.booleanValue())
                .toList();
        sent.stream()
                .map(value -> Embargo.read(value.isBoolean() ? "" : raw(value), source.zone()))
                .reduce(Embargo::and)
                .ifPresent(embargo -> moments.embargo(raw(sent.get(0)), embargo));
    }

    private static String date(JsonFields fields, String name) {
        return fields.field(name).map(JsonStory::raw).orElse("");
    }

    private static String raw(JsonNode sent) {
        return CleanText.line(sent.isValueNode() ? sent.asText() : sent.toString());
    }

    /** Headlines, summary, credits, notes and the body. */
    public static void texts(Story.Builder draft, JsonFields fields, List<String> warnings) {
        var use = fields.use();
        var texts = new JsonTexts(fields);
        draft.setHeadline(use.into("headline", texts::headline))
                .setHeadlines(use.into("headlines", () -> texts.furtherHeadlines(draft.getHeadline())))
                .setSummary(use.into("summary", texts::summary))
                .setCreditLine(use.into("creditLine", texts::creditLine))
                .setSlugline(use.into("slugline", () -> fields.line("slugline")))
                .setByline(use.into("byline", () -> fields.line("byline", "by")))
                .setEditorialNote(use.into("editorialNote", () -> fields.line("ednote", "editorialnote")))
                .setLanguage(use.into("language", () -> DeclaredLanguage.of(fields.line("language"))))
                .setCopyrightHolder(use.into("copyrightHolder", () -> fields.line("copyrightholder")))
                .setCopyrightNotice(use.into("copyrightNotice", () -> fields.line("copyrightnotice")))
                .setUsageTerms(use.into("usageTerms", () -> String.join(" ", fields.lines("usageterms"))))
                .setPriority(use.into("priority", () -> fields.line("priority")))
                .setProfile(use.into("profile", () -> fields.line("profile")))
                .setRepresentationType(use.into("representationType", () -> fields.line("representationtype")));
        use.into("rights", () -> rights(fields)).ifPresent(draft::setRights);
        body(draft, use.into("paragraphs", () -> JsonBody.of(texts.bodies())), use, warnings);
    }

    /** What an object says for machines of its rights; nothing when it says nothing. */
    public static Optional<Rights> rights(JsonFields fields) {
        return JsonRights.of(fields);
    }

    /** The body, and what stands in it and is none of it. The headlines are in place. */
    public static void body(Story.Builder draft, HtmlBlocks.Read body, JsonUse use, List<String> warnings) {
        Drafts.body(draft, body.blocks());
        body.lines().forEach(line -> marked(draft, line, use));
        body.loss().warning().ifPresent(warnings::add);
        warnings.addAll(body.warnings());
        if (body.captionsLeftOut() > 0) {
            warnings.add("captions inside the body were left out: " + body.captionsLeftOut());
        }
    }

    /** A field of the item says it better than a line in its body. */
    private static void marked(Story.Builder draft, MarkedLine line, JsonUse use) {
        boolean set = switch (line.role()) {
            case BYLINE -> first(draft.getByline(), line.text(), draft::setByline);
            case DATELINE ->
                Dateline.hasPlace(line.text()) && first(draft.getDateline(), line.text(), draft::setDateline);
            case SLUGLINE -> first(draft.getSlugline(), line.text(), draft::setSlugline);
            case CREDIT -> first(draft.getCreditLine(), line.text(), draft::setCreditLine);
            case COPYRIGHT -> first(draft.getCopyrightNotice(), line.text(), draft::setCopyrightNotice);
            case NOTE -> first(draft.getEditorialNote(), line.text(), draft::setEditorialNote);
            case HEADLINE -> first(draft.getHeadline(), line.text(), draft::setHeadline);
            default -> false;
        };
        if (!set) {
            use.keep(line.field(), line.text());
        }
    }

    private static boolean first(String known, String words, Consumer<String> set) {
        if (known.isEmpty()) {
            set.accept(words);
        }
        return known.isEmpty() || known.equals(words);
    }

    /** Subjects, entities, relations and associations; {@code located} says whether places carry where they are. */
    public static void tags(Story.Builder draft, JsonFields fields, boolean located) {
        var use = fields.use();
        var tags = new JsonTags(fields);
        draft.setSubjects(use.into("subjects", tags::subjects))
                .setEntities(use.into("entities", () -> tags.entities(located)))
                .setSymbols(use.into("symbols", tags::symbols))
                .setRelations(use.into("relations", tags::relations))
                .setGenre(use.into("genre", tags::genre))
                .setKeywords(use.into("keywords", tags::keywords))
                .setService(use.into("service", tags::service))
                .setAssociations(use.into("associations", () -> JsonAssociations.of(fields)));
    }

    /** The refusal of a story that does not say which one it is; {@code pointer} names the field that should. */
    public static Refusal noIdentity(String detail, String pointer) {
        return Refusal.of(
                        Reason.NO_IDENTITY, detail, "send the story's " + pointer + ", the same for all its revisions")
                .at("/" + pointer);
    }

    /** The story as it stands, with what is left over; or why it was refused. */
    public static Parsed finished(
            Story.Builder draft, JsonFields fields, List<String> warnings, Optional<Refusal> refusal, String format) {
        draft.setAgencyFields(AgencyFields.kept(fields.use().leftOver(fields.object()), warnings));
        draft.setWarnings(new ArrayList<>(warnings));
        return refusal.<Parsed>map(why -> new Parsed.Refused(why, format))
                .orElseGet(() -> new Parsed.Stories(
                        List.of(draft.build()), List.of(fields.use().sources())));
    }
}

package org.copytaster.ingest.format.nitf;

import java.util.Optional;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** NITF's {@code docdata}: identity, revision, dates, rights, series, and the notes of the desk. */
final class Docdata {
    private Docdata() {}

    static void read(Sent docdata, Copy copy) {
        var draft = copy.draft();
        docdata.at("doc-id").ifPresent(id -> copy.guid(id.attr("id-string")));
        management(docdata, copy);
        docdata.at("urgency")
                .ifPresent(urgency -> copy.once(
                        "docdata/urgency", draft.getUrgencyRaw(), urgency.attr("ed-urg"), copy.moments()::urgency));
        var moments = copy.moments();
        docdata.children("date.issue").forEach(date -> copy.versionCreated(norm(date)));
        docdata.at("date.expire").ifPresent(date -> moments.expires(norm(date)));
        docdata.children("correction").forEach(correction -> {
            copy.correction(correction.attr("info"));
            copy.relation("replaces", correction.attr("id-string"), "", "", "");
        });
        docdata.children("ed-msg").forEach(message -> {
            copy.kind(message.attr("msg-type"));
            copy.editorialNote(message.attr("info"));
        });
        docdata.children("du-key").forEach(key -> unit(key, copy));
        docdata.at("series").ifPresent(series -> {
            draft.setSeriesName(series.attr("series.name"));
            number(series.attr("series.part")).ifPresent(draft::setSeriesPart);
            number(series.attr("series.totalpart")).ifPresent(draft::setSeriesParts);
        });
        docdata.children("doc.copyright")
                .forEach(copyright -> copy.once(
                        "docdata/doc.copyright",
                        draft.getCopyrightHolder(),
                        copyright.attr("holder"),
                        draft::setCopyrightHolder));
        docdata.children("doc.rights").forEach(rights -> NitfRights.document(rights, copy));
        docdata.all("key-list", "keyword").forEach(keyword -> {
            copy.tags().keyword(keyword.attr("key"));
            copy.tags().keyword(keyword.line());
        });
        docdata.children("identified-content").forEach(content -> NitfTags.read(content, copy.tags()));
        docdata.children("evloc")
                .forEach(place -> copy.tags().located(place.anyAttr("city", "county-dist", "state-prov"), ""));
    }

    /** An embargo counts only together with its status; rule 13 of the field. */
    private static void management(Sent docdata, Copy copy) {
        var status = docdata.attr("management-status");
        if (status.equalsIgnoreCase("embargoed")) {
            copy.draft().setPubStatusRaw(status);
            copy.moments().embargo(docdata.at("date.release").map(Docdata::norm).orElse(""));
        } else {
            copy.moments().status(status);
        }
    }

    /** The key ties the takes of one story together, and its first words are what the desk calls it. */
    private static void unit(Sent key, Copy copy) {
        var draft = copy.draft();
        var name = key.attr("key");
        copy.relation("same-event", name, "", "", "");
        copy.revision(key.attr("version"));
        number(key.attr("part")).ifPresent(draft::setSeriesPart);
        if (draft.getSeriesName().isEmpty()) {
            draft.setSeriesName(name);
        }
    }

    private static String norm(Sent date) {
        var norm = date.attr("norm");
        return norm.isEmpty() ? date.line() : norm;
    }

    private static Optional<Integer> number(String raw) {
        return raw.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(raw)) : Optional.empty();
    }
}

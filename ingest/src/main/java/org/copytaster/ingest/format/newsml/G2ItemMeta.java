package org.copytaster.ingest.format.newsml;

import java.util.Map;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** What an item of NewsML-G2 says of itself: its management. */
final class G2ItemMeta {
    /** Signals and roles that name a change; IPTC's Signal NewsCodes and what agencies write in their place. */
    private static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("correction", "correction"),
            Map.entry("corrected", "correction"),
            Map.entry("corrective", "correction"),
            Map.entry("update", "update"),
            Map.entry("writethru", "writethru"),
            Map.entry("lead", "lead"),
            Map.entry("nulead", "lead"),
            Map.entry("refile", "refile"),
            Map.entry("repeat", "repeat"),
            Map.entry("add", "add"));

    private static final Map<String, String> RELATIONS = Map.of(
            "evolvedfrom", "updates",
            "previousversion", "updates",
            "replaces", "replaces",
            "supersedes", "replaces",
            "derivedfrom", "derived-from",
            "translatedfrom", "derived-from",
            "seealso", "see-also",
            "inresponseto", "see-also");

    private G2ItemMeta() {}

    static void read(Sent meta, Copy copy) {
        var moments = copy.moments();
        meta.children("versionCreated").forEach(date -> moments.versionCreated(date.line()));
        meta.children("firstCreated").forEach(date -> moments.firstCreated(date.line()));
        // Without a date it stands: an empty embargoed means embargoed with no stated end.
        meta.children("embargoed").forEach(date -> moments.embargo(date.line()));
        meta.children("pubStatus").forEach(status -> status(status, copy));
        meta.children("expires").forEach(date -> moments.expires(date.line()));
        meta.children("service").forEach(service -> service(service, copy));
        meta.children("edNote").forEach(note -> note(note, copy));
        meta.children("signal", "role").forEach(signal -> signal(signal, copy));
        meta.children("itemClass")
                .forEach(itemClass -> copy.kind(Code.of(itemClass).code()));
        meta.children("profile").forEach(profile -> {
            copy.kind(profile.line());
            copy.profile(profile.line());
        });
        meta.children("priority").forEach(priority -> copy.draft().setPriority(priority.line()));
        meta.children("link").stream()
                .filter(link -> !G2Rights.link(link, copy))
                .forEach(link -> link(link, copy));
    }

    /** A status that has a code nobody can read still is a status; an element without any is none. */
    private static void status(Sent status, Copy copy) {
        var code = Code.of(status);
        var word = code.code().isEmpty() ? status.line() : code.code();
        copy.moments().status(word);
    }

    private static void service(Sent service, Copy copy) {
        var name = service.line("name");
        var code = Code.of(service).id();
        copy.once(
                "itemMeta/service", copy.draft().getService(), name.isEmpty() ? code : name, copy.draft()::setService);
        if (!name.isEmpty()) {
            copy.field("itemMeta/service@qcode", code);
        }
    }

    private static void note(Sent note, Copy copy) {
        var role = Code.word(note, "role");
        if (role.contains("correct")) {
            copy.correction(note.line());
        } else {
            copy.editorialNote(note.line());
        }
    }

    private static void signal(Sent signal, Copy copy) {
        var code = Code.of(signal);
        copy.kind(code.code());
        var change = CHANGES.get(code.code().toLowerCase(java.util.Locale.ROOT));
        if (change != null) {
            copy.change(change);
        }
        copy.field("itemMeta/" + signal.element().tagName() + "@qcode", code.id());
    }

    static void link(Sent link, Copy copy) {
        var kind = Code.word(link, "rel");
        var guid = link.attr("residref");
        var version = link.attr("version");
        copy.relation(
                RELATIONS.getOrDefault(kind, kind.isEmpty() ? "see-also" : kind),
                G2Item.withoutRevision(guid, version),
                version,
                link.line("title"),
                link.attr("href"));
    }
}

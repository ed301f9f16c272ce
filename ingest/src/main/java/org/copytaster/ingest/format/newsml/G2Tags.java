package org.copytaster.ingest.format.newsml;

import java.util.HashMap;
import java.util.Map;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.ingest.format.tree.Tags;

/** Subjects, people, organisations and places of an item of NewsML-G2; a name may stand in an {@code assert} of its own. */
final class G2Tags {
    private final Map<String, String> names = new HashMap<>();
    private final Copy copy;
    private final Tags tags;

    G2Tags(Sent item, Copy copy) {
        this.copy = copy;
        this.tags = copy.tags();
        for (var asserted : item.children("assert")) {
            names.putIfAbsent(asserted.element().attr("qcode"), asserted.line("name"));
        }
    }

    void read(Sent meta) {
        meta.children("subject").forEach(this::subject);
        for (var located : meta.children("located")) {
            var code = Code.of(located);
            var name = name(located, code);
            tags.located(name, code.id());
            copy.located(name.isEmpty() ? code.id() : name);
        }
    }

    private void subject(Sent subject) {
        var type = Code.word(subject, "type");
        var code = Code.of(subject);
        var name = name(subject, code);
        instruments(subject, name, tags);
        if (name.isEmpty()) {
            tags.subject(code.scheme(), code.code(), "");
            return;
        }
        switch (type) {
            case "person" -> tags.entity("person", name, code.id());
            case "organisation", "organization", "company" -> tags.entity("organisation", name, code.id());
            case "geoarea", "poi", "place", "country", "city" -> tags.entity("place", name, code.id());
            default -> tags.subject(code.scheme(), code.code(), name);
        }
    }

    private String name(Sent sent, Code code) {
        var own = sent.line("name");
        var known = own.isEmpty() ? names.getOrDefault(code.id(), "") : own;
        return known.isEmpty() && code.scheme().isEmpty() ? code.code() : known;
    }

    /** The securities of an organisation. */
    static void instruments(Sent tagged, String organisation, Tags tags) {
        var name = organisation.isEmpty() ? tagged.line("name") : organisation;
        for (var instrument : tagged.all("organisationDetails", "hasInstrument")) {
            tags.symbol(
                    instrument.attr("symbol"),
                    instrument.anyAttr("symbolsrc", "type"),
                    instrument.anyAttr("market", "marketlabel"),
                    name);
        }
    }
}

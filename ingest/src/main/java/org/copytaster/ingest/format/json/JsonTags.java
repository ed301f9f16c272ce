package org.copytaster.ingest.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copytaster.ingest.format.tree.AgencyTag;
import org.copytaster.schemas.Entity;
import org.copytaster.schemas.Relation;
import org.copytaster.schemas.StockSymbol;
import org.copytaster.schemas.Subject;

/** What the agency itself says a story is about: subjects, people, organisations, places, securities, events. */
public final class JsonTags {
    private final JsonFields item;

    /** The tags of this item. */
    public JsonTags(JsonFields item) {
        this.item = item;
    }

    /** Its subjects, in order. */
    public List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        for (var sent : item.objects("subject", "subjects")) {
            var code = Code.of(sent);
            var name = sent.line("name");
            if (!code.code().isEmpty() || !name.isEmpty()) {
                subjects.add(new Subject(code.scheme(), code.code(), name, ""));
            }
        }
        item.lines("subject", "subjects").forEach(name -> subjects.add(new Subject("", "", name, "")));
        return subjects;
    }

    /**
     * Everyone and everything named, once each.
     *
     * @param withLocated whether {@code located} names a place too
     */
    public List<Entity> entities(boolean withLocated) {
        var found = new LinkedHashMap<String, Entity>();
        add(found, "person", "person", "people", "persons");
        add(found, "organisation", "organisation", "organisations", "organization", "organizations");
        add(found, "place", "place", "places");
        var located = withLocated ? item.line("located") : "";
        if (!located.isEmpty()
                && found.values().stream().noneMatch(known -> known.getName().equals(located))) {
            put(found, "place", located, "");
        }
        return List.copyOf(found.values());
    }

    /** The securities of the organisations: a ticker and its market, or from version 2 on any kind of symbol. */
    public List<StockSymbol> symbols() {
        var symbols = new ArrayList<StockSymbol>();
        for (var organisation : item.objects("organisation", "organisations", "organization", "organizations")) {
            for (var sent : organisation.objects("symbols", "symbol")) {
                var symbol = sent.line("symbol", "ticker");
                if (!symbol.isEmpty()) {
                    symbols.add(new StockSymbol(
                            symbol,
                            sent.line("symboltype", "type"),
                            sent.line("exchange"),
                            organisation.line("name", "literal")));
                }
            }
        }
        return symbols;
    }

    /** The events that the story belongs to, and the stories it took the place of or grew out of. */
    public List<Relation> relations() {
        var relations = new ArrayList<Relation>();
        for (var event : item.objects("event", "events")) {
            var guid = Code.of(event).id();
            var name = event.line("name", "headline", "literal");
            if (!guid.isEmpty() || !name.isEmpty()) {
                relations.add(new Relation("same-event", guid, "", name, ""));
            }
        }
        item.lines("replacing", "replaces").forEach(guid -> relations.add(new Relation("replaces", guid, "", "", "")));
        item.lines("evolvedfrom", "derivedfrom")
                .forEach(guid -> relations.add(new Relation("derived-from", guid, "", "", "")));
        return relations;
    }

    /** Its genre; empty when it names none. */
    public String genre() {
        var names = new ArrayList<String>();
        for (var sent : item.objects("genre", "genres")) {
            var name = sent.line("name", "literal", "code", "uri");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        names.addAll(item.lines("genre", "genres"));
        return String.join(", ", names);
    }

    /** Its keywords, in order. */
    public List<String> keywords() {
        var words = new ArrayList<>(item.lines("keywords", "keyword"));
        item.objects("keywords", "keyword").forEach(word -> words.add(word.line("name", "value", "literal")));
        words.removeIf(String::isEmpty);
        return words;
    }

    /** Service, product or desk. */
    public String service() {
        var names = new ArrayList<>(item.lines("service", "services"));
        item.objects("service", "services").forEach(sent -> names.add(sent.line("name", "code", "literal")));
        names.removeIf(String::isEmpty);
        return String.join(", ", names);
    }

    private void add(Map<String, Entity> found, String type, String... fields) {
        for (var sent : item.objects(fields)) {
            var name = sent.line("name", "literal");
            if (!name.isEmpty()) {
                put(found, type, name, Code.of(sent).id());
            }
        }
        item.lines(fields).forEach(name -> put(found, type, name, ""));
    }

    private static void put(Map<String, Entity> found, String type, String name, String id) {
        found.putIfAbsent(type + '\n' + name + '\n' + id, AgencyTag.of(type, name, id));
    }

    /** A code with its vocabulary: scheme and code in ninjs 1, a literal or a URI from 2 on. */
    private record Code(String scheme, String code) {
        static Code of(JsonFields sent) {
            var code = sent.line("code");
            var scheme = sent.line("scheme");
            if (!code.isEmpty() || !scheme.isEmpty()) {
                return new Code(scheme, code);
            }
            var uri = sent.line("uri");
            int cut = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
            return uri.isEmpty()
                    ? new Code("", sent.line("literal"))
                    : new Code(uri.substring(0, cut), uri.substring(cut));
        }

        /** A scheme that is a URI prefix already ends in what parts it from the code. */
        String id() {
            if (code.isEmpty() || scheme.isEmpty() || scheme.endsWith("/") || scheme.endsWith("#")) {
                return code.isEmpty() ? "" : scheme + code;
            }
            return scheme + ":" + code;
        }
    }
}

package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/** What an item of NewsML-G2 says of its content. */
final class G2ContentMeta {
    private G2ContentMeta() {}

    static void read(Sent meta, Sent item, Copy copy) {
        meta.children("urgency").forEach(urgency -> copy.moments().urgency(urgency.line()));
        headlines(meta, G2Item.language(item), copy);
        meta.children("slugline").forEach(line -> copy.slugline(line.line()));
        meta.children("dateline").forEach(line -> copy.dateline(line.line()));
        meta.children("by").forEach(line -> copy.byline(line.line()));
        meta.children("creditline").forEach(line -> copy.creditLine(line.line()));
        meta.children("keyword").forEach(word -> copy.tags().keyword(word.line()));
        meta.children("description").forEach(words -> description(words, copy));
        meta.children("genre").forEach(genre -> genre(genre, copy));
        new G2Tags(item, copy).read(meta);
    }

    /** The one that is called the main one, or nothing, comes first; of several that in the item's language. */
    private static void headlines(Sent meta, String language, Copy copy) {
        var all = new ArrayList<>(meta.children("headline"));
        all.sort(Comparator.comparing(line -> G2Content.isInAnother(line, language)));
        var main = all.stream().filter(line -> {
            var role = Code.word(line, "role");
            return role.isEmpty() || role.contains("main") || role.equals("hl1");
        });
        main.forEach(line -> copy.headline(line.line()));
        all.forEach(line -> copy.headline(line.line()));
    }

    private static void description(Sent description, Copy copy) {
        var role = Code.word(description, "role");
        if (role.isEmpty() || role.contains("summary") || role.contains("abstract") || role.contains("lead")) {
            copy.summary(description.line());
        } else {
            copy.field("contentMeta/description@" + role, description.line());
        }
    }

    private static void genre(Sent genre, Copy copy) {
        var name = genre.line("name");
        var code = Code.of(genre);
        copy.tags().genre(name.isEmpty() ? code.id() : name);
        copy.kind(name);
        copy.kind(code.code());
    }

    /** A creator stands for a byline where there is none. */
    static List<String> creators(Sent item) {
        return item.all("contentMeta", "creator").stream()
                .map(creator -> creator.line("name"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}

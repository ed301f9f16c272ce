package org.copytaster.ingest.format.nitf;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.RightsWords;
import org.copytaster.ingest.format.tree.Sent;

/**
 * Who may use a text, where, how and until when: NITF's {@code doc.rights}, whose attributes say it, and {@code rights} over
 * the body, whose elements do.
 */
final class NitfRights {
    private static final String PREFIX = "rights.";
    private static final List<String> TERMS = List.of("geography", "type", "limitations");
    private static final Set<String> READ = Set.of("owner", "geography", "type", "limitations", "startdate", "enddate");

    private NitfRights() {}

    /** Reads the rights in the head of a document. */
    static void document(Sent rights, Copy copy) {
        read("docdata/doc.rights@owner", rights::attr, copy);
    }

    /** Reads the rights over a body: words, and parts of them that say what they are. */
    static void line(Sent rights, Copy copy) {
        var parts = rights.element().children().stream()
                .filter(child -> child.normalName().startsWith(PREFIX))
                .map(rights::with)
                .toList();
        if (parts.isEmpty()) {
            copy.usageTerms(rights.line());
            return;
        }
        var rest = rights.element().clone();
        rest.children().removeIf(child -> child.normalName().startsWith(PREFIX));
        copy.usageTerms(Words.line(rest));
        read("body.head/rights/rights.owner", name -> part(parts, name), copy);
        parts.stream()
                .filter(part -> !READ.contains(part.element().normalName().substring(PREFIX.length())))
                .forEach(part -> copy.field("body.head/rights/" + part.element().tagName(), words(part)));
        rights.take();
    }

    private static void read(String owner, UnaryOperator<String> rights, Copy copy) {
        var draft = copy.draft();
        copy.once(owner, draft.getCopyrightHolder(), rights.apply("owner"), draft::setCopyrightHolder);
        var terms = TERMS.stream().map(rights).toList();
        RightsWords.terms(copy, terms, rights.apply("startdate"), rights.apply("enddate"));
    }

    private static String part(List<Sent> parts, String name) {
        return parts.stream()
                .filter(part -> part.is(PREFIX + name))
                .map(NitfRights::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String words(Sent part) {
        var norm = part.attr("norm");
        return norm.isEmpty() ? part.line() : norm;
    }
}

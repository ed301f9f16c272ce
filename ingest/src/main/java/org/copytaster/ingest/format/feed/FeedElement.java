package org.copytaster.ingest.format.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/**
 * An element of a feed. What stands in it goes by its usual name, whatever prefix its sender gave to a vocabulary, and
 * whether it was declared or not. Names are given in lower case and match in any.
 */
final class FeedElement {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://www.w3.org/2005/Atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://www.w3.org/2007/app", "app:"),
            Map.entry("http://purl.org/atom/app#", "app:"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://backend.userland.com/creativeCommonsRssModule", "creativecommons:"),
            Map.entry("http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html", "creativecommons:"),
            Map.entry("http://creativecommons.org/ns#", "cc:"),
            Map.entry("http://web.resource.org/cc/", "cc:"),
            Map.entry("http://www.w3.org/ns/tdmrep/", "tdm:"),
            Map.entry("http://www.w3.org/ns/tdmrep#", "tdm:"));

    private static final Set<String> USUAL = Set.copyOf(PREFIXES.values());

    /** The version of the export stands behind it. */
    private static final String WORDPRESS = "http://wordpress.org/export/";

    /** Names whose prefix the reader of XML has dropped, because nobody declared it. */
    private static final Map<String, String> FORGOTTEN = Map.of(
            "encoded", "content:encoded",
            "creator", "dc:creator",
            "post_type", "wp:post_type",
            "post_password", "wp:post_password",
            "post_date_gmt", "wp:post_date_gmt",
            "deleted-entry", "at:deleted-entry",
            "control", "app:control",
            "draft", "app:draft");

    private final Sent sent;
    private Optional<Map<String, List<FeedElement>>> parts = Optional.empty();

    FeedElement(Sent sent) {
        this.sent = sent;
    }

    /** What it holds, by name; worked out when it is asked for, since most elements are asked for their words alone. */
    private Map<String, List<FeedElement>> parts() {
        if (parts.isEmpty()) {
            parts = Optional.of(readParts());
        }
        return parts.get();
    }

    private Map<String, List<FeedElement>> readParts() {
        var read = new HashMap<String, List<FeedElement>>();
        for (int i = 0; i < sent.element().childNodeSize(); i++) {
            if (sent.element().childNode(i) instanceof Element child) {
                var name = usualName(child).toLowerCase(Locale.ROOT);
                read.computeIfAbsent(name, any -> new ArrayList<>(1)).add(new FeedElement(sent.with(child)));
            }
        }
        return read;
    }

    private String usualName(Element child) {
        var name = child.tagName();
        int colon = name.indexOf(':') + 1;
        if (colon == 0) {
            return FORGOTTEN.getOrDefault(name, name);
        }
        var prefix = name.substring(0, colon);
        var usual = USUAL.contains(prefix) ? prefix : usual(vocabulary(child, prefix), prefix);
        return (usual.equals("atom:") && isAtom() ? "" : usual) + name.substring(colon);
    }

    private static String usual(String vocabulary, String prefix) {
        boolean isWordPress = vocabulary.startsWith(WORDPRESS) && !vocabulary.endsWith("/excerpt/");
        return isWordPress ? "wp:" : PREFIXES.getOrDefault(vocabulary, prefix);
    }

    private static String vocabulary(Element element, String prefix) {
        var declaration = "xmlns:" + prefix.substring(0, prefix.length() - 1);
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(declaration)) {
                return at.attr(declaration);
            }
        }
        return "";
    }

    /** The element as it was sent. */
    Sent sent() {
        return sent;
    }

    /** Whether it stands in a feed of Atom; else it is RSS. */
    boolean isAtom() {
        var root = sent.element().root().normalName();
        return root.equals("feed") || root.endsWith("entry");
    }

    /** What it holds of the first of these names, in order; then what it holds of the next. */
    List<FeedElement> all(String... names) {
        var found = new ArrayList<FeedElement>(1);
        for (var name : names) {
            found.addAll(parts().getOrDefault(name, List.of()));
        }
        return found;
    }

    /** Whether it holds an element of any of these names. */
    boolean holdsAny(Set<String> names) {
        return !Collections.disjoint(parts().keySet(), names);
    }

    /** Takes the words of the first that has any. */
    String line(String... names) {
        return first(found -> found.sent.line(), names);
    }

    /** The text of the first that has any, with references of HTML as they were sent. */
    String text(String... names) {
        return first(FeedElement::text, names);
    }

    /** Its own text. */
    String text() {
        return CleanText.line(sent.element().wholeOwnText());
    }

    private String first(Function<FeedElement, String> words, String... names) {
        for (var part : all(names)) {
            var found = words.apply(part);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** Where the first link leads that is this to it: Atom has the address in an attribute, RSS in words. */
    String link(String rel) {
        return all("link").stream()
                .filter(link -> link.rel().equals(rel))
                .map(link -> link.sent.element().hasAttr("href") ? link.sent.attr("href") : link.text())
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What a link leads to; when it does not say, to what it stands in. */
    String rel() {
        var rel = sent.element().attr("rel").strip();
        return rel.isEmpty() ? "alternate" : rel;
    }
}

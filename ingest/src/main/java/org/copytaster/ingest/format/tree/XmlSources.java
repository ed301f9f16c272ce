package org.copytaster.ingest.format.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.input.FieldSource;
import org.copytaster.ingest.input.Parsed;
import org.copytaster.ingest.input.ParsedItem;
import org.copytaster.ingest.xml.XmlTree;
import org.copytaster.schemas.Story;
import org.jsoup.nodes.Element;

/**
 * Where the fields of a story stand in an XML document, found afterwards by their words: the innermost element, or the
 * attribute, that says the same. Words that stand in two places are found in the first.
 */
public final class XmlSources {
    private final Map<String, String> places = new HashMap<>();

    private XmlSources() {}

    /** The words of a document and where they stand. Taken before it is read, since reading takes the tree apart. */
    public static XmlSources of(XmlTree tree) {
        var sources = new XmlSources();
        sources.walk(tree.root(), tree.root().tagName());
        return sources;
    }

    /** The same outcome, with the places of the fields of each story. */
    Parsed noted(Parsed parsed) {
        if (parsed instanceof Parsed.Stories taken) {
            return new Parsed.Stories(
                    taken.stories(), taken.stories().stream().map(this::of).toList());
        }
        if (parsed instanceof Parsed.Several several) {
            return new Parsed.Several(several.items().stream()
                    .map(item -> new ParsedItem(noted(item.parsed()), item.alone()))
                    .toList());
        }
        return parsed;
    }

    private List<FieldSource> of(Story story) {
        var found = new ArrayList<FieldSource>();
        values(story).forEach((field, values) -> find(values).forEach(path -> found.add(new FieldSource(field, path))));
        return found;
    }

    /** Inner elements first, so that the smallest one that says something counts. */
    private void walk(Element element, String path) {
        Map<String, Integer> numbers = new HashMap<>();
        for (var child : element.children()) {
            int number = numbers.merge(child.tagName(), 1, Integer::sum);
            walk(child, path + "/" + child.tagName() + (number > 1 ? "[" + number + "]" : ""));
        }
        for (var attribute : element.attributes()) {
            put(CleanText.line(attribute.getValue()), path + "@" + attribute.getKey());
        }
        if (element.childrenSize() == 0) {
            HtmlBlocks.text(element.wholeText()).blocks().forEach(block -> put(block.text(), path));
        }
        put(Words.line(element), path);
    }

    private void put(String words, String path) {
        if (!words.isEmpty()) {
            places.putIfAbsent(words, path);
        }
    }

    private Set<String> find(List<String> values) {
        var paths = new LinkedHashSet<String>();
        for (var value : values) {
            var path = places.getOrDefault(value, "");
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static Map<String, List<String>> values(Story story) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("guid", List.of(story.getGuid()));
        values.put("revision", List.of(story.getRevision()));
        values.put("versionCreated", List.of(story.getVersionCreatedRaw()));
        values.put("firstCreated", List.of(story.getFirstCreatedRaw()));
        values.put("pubStatus", List.of(story.getPubStatusRaw()));
        values.put("embargoedUntil", List.of(story.getEmbargoedUntilRaw()));
        values.put("expiresAt", List.of(story.getExpiresAtRaw()));
        values.put("urgency", List.of(story.getUrgencyRaw()));
        values.put("headline", List.of(story.getHeadline()));
        values.put("headlines", story.getHeadlines());
        values.put("summary", List.of(story.getSummary()));
        values.put("slugline", List.of(story.getSlugline()));
        values.put("byline", List.of(story.getByline()));
        values.put("dateline", List.of(story.getDateline()));
        values.put("creditLine", List.of(story.getCreditLine()));
        values.put("language", List.of(story.getLanguage()));
        values.put("service", List.of(story.getService()));
        values.put("genre", List.of(story.getGenre()));
        values.put("editorialNote", List.of(story.getEditorialNote()));
        values.put("usageTerms", List.of(story.getUsageTerms()));
        values.put("copyrightHolder", List.of(story.getCopyrightHolder()));
        values.put("copyrightNotice", List.of(story.getCopyrightNotice()));
        values.put("keywords", story.getKeywords());
        values.put(
                "subjects",
                story.getSubjects().stream()
                        .map(subject -> subject.getName().isEmpty() ? subject.getCode() : subject.getName())
                        .toList());
        values.put(
                "entities",
                story.getEntities().stream().map(entity -> entity.getName()).toList());
        values.put(
                "symbols",
                story.getSymbols().stream().map(symbol -> symbol.getSymbol()).toList());
        values.put(
                "relations",
                story.getRelations().stream()
                        .map(relation -> relation.getGuid())
                        .toList());
        values.put(
                "associations",
                story.getAssociations().stream()
                        .map(sent -> sent.getGuid().isEmpty() ? sent.getHref() : sent.getGuid())
                        .toList());
        values.put(
                "paragraphs",
                story.getParagraphs().stream().map(block -> block.getText()).toList());
        return values;
    }
}

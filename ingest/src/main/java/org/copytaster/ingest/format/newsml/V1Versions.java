package org.copytaster.ingest.format.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * Components of a NewsItem of NewsML 1.2 that stand side by side, each with a headline, a text and a language: they tell
 * the same in several languages. One is read, as of the renditions of NewsML-G2; the others are told and kept by name.
 */
final class V1Versions {
    private V1Versions() {}

    /** The components without those in another language than the story's own. */
    static List<Sent> ofOneLanguage(List<Sent> components, Copy copy) {
        return ofOneLanguage(components, V1Versions::language, copy);
    }

    /** The content items of one component, without the texts in another language than the story's own. */
    static List<Sent> contentsOfOneLanguage(List<Sent> contents, Copy copy) {
        return contents.size() < 2 ? contents : ofOneLanguage(contents, V1Versions::ofText, copy);
    }

    private static List<Sent> ofOneLanguage(List<Sent> parts, Function<Sent, Optional<String>> language, Copy copy) {
        var languages = parts.stream()
                .flatMap(part -> language.apply(part).stream())
                .distinct()
                .toList();
        if (languages.size() < 2) {
            return parts;
        }
        var known = primary(copy.draft().getLanguage());
        var own = languages.contains(known) ? known : languages.get(0);
        return parts.stream()
                .filter(part -> language.apply(part)
                        .filter(other -> !other.equals(own))
                        .map(other -> !isToldOf(part, other, copy))
                        .orElse(true))
                .toList();
    }

    private static Optional<String> ofText(Sent content) {
        return Stream.concat(Stream.of(content), V1Content.data(content).stream())
                .map(sent -> primary(sent.element().attr("xml:lang")))
                .filter(tag -> !tag.isEmpty() && V1Component.isText(content))
                .findFirst();
    }

    private static boolean isToldOf(Sent component, String language, Copy copy) {
        var headline = headline(component).orElse("");
        return copy.warnings()
                .add("the item also tells it in the language " + language + ", which was not read"
                        + (headline.isEmpty() ? "" : ": " + headline));
    }

    /** The language of a version; nothing when it is none. */
    private static Optional<String> language(Sent component) {
        return Stream.concat(Stream.of(component.element().attr("xml:lang")), described(component))
                .map(V1Versions::primary)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .filter(tag -> headline(component).isPresent() && V1Component.holdsText(component));
    }

    /** In its metadata, where it has no attribute for it. */
    private static Stream<String> described(Sent component) {
        return component.all("DescriptiveMetadata", "Language").stream()
                .map(language -> language.element().attr("FormalName"));
    }

    /** Only looked at, so that it is kept by name where the version is left out. */
    private static Optional<String> headline(Sent component) {
        var lines = component.all("NewsLines", "HeadLine").stream();
        var titles = component.children("NewsComponent").stream()
                .filter(part -> part.children("Role").stream()
                        .anyMatch(role -> V1Roles.isTitle(role.element().attr("FormalName"))));
        return Stream.concat(lines, titles)
                .map(found -> found.element().text().strip())
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}

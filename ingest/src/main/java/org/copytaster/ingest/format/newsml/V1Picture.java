package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.Sent;
import org.copytaster.schemas.Association;

/** A picture, graphic, sound or video in a NewsItem of NewsML 1.2. */
final class V1Picture {
    private V1Picture() {}

    /**
     * Takes the pictures of a component: of a gallery, where components with a picture and words of its own stand side
     * by side, each; else the one.
     */
    static List<Association> all(Sent component) {
        return apart(component).stream().map(V1Picture::of).toList();
    }

    private static List<Sent> apart(Sent component) {
        var inner = component.attr("EquivalentsList").equalsIgnoreCase("yes")
                ? List.<Sent>of()
                : component.children("NewsComponent").stream()
                        .filter(V1Picture::isToldOf)
                        .flatMap(part -> apart(part).stream())
                        .toList();
        return inner.size() < 2 ? List.of(component) : inner;
    }

    private static boolean isToldOf(Sent component) {
        var contents = component.every("ContentItem");
        return contents.stream().anyMatch(V1Component::isMedium)
                && (contents.stream().anyMatch(V1Component::isText)
                        || component.every("HeadLine").stream().anyMatch(line -> Words.areIn(line.element())));
    }

    /** Takes it with its caption; of several sizes the first. */
    static Association of(Sent component) {
        var contents = component.is("ContentItem") ? List.of(component) : component.every("ContentItem");
        var media = contents.stream().filter(V1Component::isMedium).findFirst();
        var built = Association.newBuilder()
                .setName(component.attr("Duid"))
                .setGuid(component
                        .at("NewsItemRef")
                        .map(sent -> V1Item.reference(sent.attr("NewsItem")))
                        .orElseGet(() -> identity(component)))
                .setType(media.map(V1Picture::type).orElse("picture"))
                .setContentType(
                        media.map(content -> formalName(content, "MimeType")).orElse(""))
                .setHref(media.map(content -> content.attr("Href")).orElse(""))
                .setHeadline(first(component, "HeadLine"))
                .setCaption(caption(component))
                .setCreditLine(first(component, "CreditLine"))
                .setCopyrightNotice(first(component, "CopyrightLine"))
                .setUsageTerms(first(component, "RightsLine"))
                .build();
        media.ifPresent(content -> V1Content.data(content).forEach(Sent::take));
        return built;
    }

    private static String identity(Sent component) {
        return component.is("NewsItem")
                ? V1Identity.guid(component)
                : V1Item.reference(first(component, "PublicIdentifier"));
    }

    /** As it says; else by its format, or by where it stands. */
    private static String type(Sent content) {
        var said = Media.type(formalName(content, "MediaType"));
        return said.isEmpty() ? V1Medium.type(content) : said;
    }

    /** Everything that is said of it; what only says the headline or a part of that again is said once. */
    private static String caption(Sent component) {
        var headline = first(component, "HeadLine");
        var all = new ArrayList<String>();
        for (var content : component.every("ContentItem")) {
            for (var data : V1Component.isText(content) ? V1Content.data(content) : List.<Sent>of()) {
                var words = data.line();
                if (all.stream().noneMatch(known -> known.contains(words)) && !words.equals(headline)) {
                    all.add(words);
                }
            }
        }
        return String.join(" ", all);
    }

    private static String first(Sent sent, String name) {
        return sent.every(name).stream()
                .map(Sent::line)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String formalName(Sent content, String name) {
        return content.at(name).map(sent -> sent.attr("FormalName")).orElse("");
    }
}

package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.copy.Words;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;

/**
 * The tree of NewsComponents in a NewsItem of NewsML 1.2. The ones that hold the text give the story; the ones that hold
 * pictures and the like give its associations, with the captions that stand beside them.
 */
final class V1Component {
    /** Text under one of these roles is what is said of a picture, whether it is called a caption or not. */
    private static final Pattern CAPTION_ROLE =
            Pattern.compile("(?i).*(?:caption|legend|photo|picture|image|graphic|video|audio|thumbnail|quicklook).*");

    private V1Component() {}

    static void read(Sent item, Copy copy) {
        item.children("NewsComponent").forEach(component -> read(component, copy, true));
    }

    static boolean hasText(Sent item) {
        return item.every("ContentItem").stream().anyMatch(content -> isText(content) && !isCaption(content));
    }

    static boolean hasOnlyPictures(Sent item) {
        var contents = item.every("ContentItem");
        return !contents.isEmpty() && contents.stream().noneMatch(V1Component::isText);
    }

    private static void read(Sent component, Copy copy, boolean isOuter) {
        var inner = component.children("NewsComponent");
        var own = component.children("ContentItem");
        if (isPicture(component)) {
            copy.association(V1Picture.of(component));
            return;
        }
        if (inner.isEmpty() && V1Roles.take(component, copy)) {
            return;
        }
        if (isOuter || !own.isEmpty() || inner.stream().anyMatch(V1Component::holdsText) || holdsText(component)) {
            V1Lines.read(component, copy);
        }
        component
                .children("NewsItemRef")
                .forEach(reference -> copy.relation(
                        "see-also", V1Item.reference(reference.attr("NewsItem")), "", reference.line(), ""));
        texts(component, own, copy);
        boolean alike = component.attr("EquivalentsList").equalsIgnoreCase("yes");
        for (var part : alike ? best(inner) : inner) {
            read(part, copy, false);
        }
    }

    /** The content items of one component say the same in several forms; the first with words is read. */
    private static void texts(Sent component, List<Sent> contents, Copy copy) {
        boolean read = false;
        for (var content : contents) {
            if (!isText(content)) {
                copy.association(V1Picture.of(content));
            } else if (!read) {
                V1Content.read(content, copy);
                read = true;
            } else {
                copy.warnings().add("the content came in " + contents.size() + " forms: one was read");
                content.take();
            }
        }
        component.children("Role").forEach(role -> copy.kind(role.element().attr("FormalName")));
    }

    private static List<Sent> best(List<Sent> alike) {
        var texts =
                new ArrayList<>(alike.stream().filter(V1Component::holdsText).toList());
        if (texts.size() < 2) {
            return alike;
        }
        texts.subList(1, texts.size()).forEach(Sent::take);
        return Stream.concat(texts.stream().limit(1), alike.stream().filter(part -> !holdsText(part)))
                .toList();
    }

    private static boolean holdsText(Sent component) {
        return component.every("ContentItem").stream().anyMatch(content -> isText(content) && !isCaption(content));
    }

    /** A component of content that is no text, alone or with text that is its caption. */
    private static boolean isPicture(Sent component) {
        var contents = component.every("ContentItem");
        boolean picture = contents.stream().anyMatch(content -> !isText(content));
        boolean text = contents.stream().anyMatch(content -> isText(content) && !isCaption(content));
        return (picture && !text)
                || (!contents.isEmpty() && !text && contents.stream().allMatch(V1Component::isCaption));
    }

    /** Content with words in it that says it is text, or says nothing. */
    static boolean isText(Sent content) {
        var type = content.at("MediaType")
                .map(media -> media.element().attr("FormalName").toLowerCase(Locale.ROOT))
                .orElse("");
        boolean words = content.children("DataContent").stream().anyMatch(data -> Words.areIn(data.element()));
        return words && !isStyle(content) && (type.isEmpty() || type.contains("text") || type.equals("article"));
    }

    /** The style sheet of the text beside it. */
    private static boolean isStyle(Sent content) {
        return content.children("MimeType").stream()
                .anyMatch(mime -> mime.element().attr("FormalName").equalsIgnoreCase("text/css"));
    }

    /** Text in a component whose role, or that of one around it, is to be a picture or its caption. */
    static boolean isCaption(Sent content) {
        for (var at = content.element().parent(); at != null && !at.normalName().equals("newsitem"); at = at.parent()) {
            for (var role : at.children()) {
                if (role.normalName().equals("role")
                        && CAPTION_ROLE.matcher(role.attr("FormalName")).matches()) {
                    return true;
                }
            }
        }
        return false;
    }
}

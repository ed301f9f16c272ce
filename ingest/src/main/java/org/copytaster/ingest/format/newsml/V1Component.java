package org.copytaster.ingest.format.newsml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;

/**
 * The tree of NewsComponents in a NewsItem of NewsML 1.2. The ones that hold the text give the story; the ones that hold
 * pictures and the like give its associations, with the captions that stand beside them.
 */
final class V1Component {
    /** Text under one of these roles is what is said of a picture, whether it is called a caption or not. */
    private static final Pattern CAPTION_ROLE =
            Pattern.compile("(?iu).*(?:caption|cutline|l[eé]gend|didascali|bild|kuva|onderschrift|bijschrift|pie de"
                    + "|photo|foto|picture|image|graphic|video|audio|thumbnail|quicklook).*");

    /** Of the media types that IPTC lists and agencies add, those that are no text. */
    private static final Pattern OTHER_MEDIA =
            Pattern.compile("(?i).*(?:photo|picture|image|graphic|animation|video|audio).*");

    /** ComplexData, which IPTC lists for whatever is neither, says nothing: what it holds does. */
    private static final Pattern ANY_DATA = Pattern.compile("(?i).*data.*");

    /** A text, whatever is around it: the script of a video, the article of a gallery. */
    private static final Pattern BODY_ROLE = Pattern.compile(
            "(?i)(?:main ?|news ?)?(?:body|bodytext|text|article|story|storyline|script|shot ?list" + "|dope ?sheet)");

    private static final Pattern TEXT_NAME =
            Pattern.compile("(?i)text/(?!css|xml).*|.*(?:nitf|xhtml|html).*|(?:plain)?text");

    private static final Set<String> TEXT_ELEMENTS = Set.of("nitf", "p", "body.content");

    private static final Pattern SEEN = Pattern.compile("(?i)photo|picture|image|graphic|video");

    private static final Pattern OTHER_MIME =
            Pattern.compile("(?i)(?:image|audio|video)/.*|application/(?:pdf|octet-stream|zip|postscript)");

    private V1Component() {}

    static void read(Sent item, Copy copy) {
        V1Versions.ofOneLanguage(item.children("NewsComponent"), copy)
                .forEach(component -> read(component, copy, true));
    }

    static boolean hasText(Sent item) {
        return item.every("ContentItem").stream().anyMatch(content -> isText(content) && !isCaption(content));
    }

    static boolean hasOnlyPictures(Sent item) {
        var contents = item.every("ContentItem");
        return contents.stream().anyMatch(V1Component::isMedium)
                && contents.stream().noneMatch(V1Component::isText);
    }

    private static void read(Sent component, Copy copy, boolean isOuter) {
        var inner = component.children("NewsComponent");
        var own = component.children("ContentItem");
        if (isStyle(component)) {
            component.take();
            return;
        }
        if (isPicture(component) || isCaptioned(component, copy)) {
            V1Picture.all(component).forEach(copy::association);
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
        component.children("NewsItem").forEach(picture -> copy.association(V1Picture.of(picture)));
        boolean alike = component.attr("EquivalentsList").equalsIgnoreCase("yes");
        texts(component, own, alike, copy);
        for (var part : V1Versions.ofOneLanguage(alike ? best(inner, copy) : inner, copy)) {
            read(part, copy, false);
        }
    }

    private static boolean isStyle(Sent component) {
        var own = component.children("ContentItem");
        return roles(component).contains("stylesheet")
                || (!own.isEmpty()
                        && own.stream()
                                .allMatch(content ->
                                        formalName(content, "MimeType").equalsIgnoreCase("text/css")));
    }

    /** The content items of one component may say the same in several forms; of those the first with words is read. */
    private static void texts(Sent component, List<Sent> contents, boolean alike, Copy copy) {
        boolean read = false;
        for (var content : V1Versions.contentsOfOneLanguage(contents, copy)) {
            if (isMedium(content)) {
                copy.association(V1Picture.of(content));
            } else if (!isText(content)) {
                setAside(content, copy);
            } else if (!read || (!alike && V1Content.adds(content, copy))) {
                V1Content.read(content, copy);
                read = true;
            } else {
                copy.warnings().add("the same content came in another form too: it was read once");
                content.take();
            }
        }
        component.children("Role").forEach(role -> copy.kind(role.element().attr("FormalName")));
    }

    /** Neither text nor a medium: an empty one is passed over, the words of another are kept by name. */
    private static void setAside(Sent content, Copy copy) {
        if (V1Content.data(content).stream().noneMatch(data -> Words.areIn(data.element()))) {
            content.take();
        } else {
            copy.warnings().add("content that is neither text nor a medium was kept by name");
        }
    }

    /** Of texts in the same role one; title, lead and body stand in components of different roles. */
    private static List<Sent> best(List<Sent> alike, Copy copy) {
        var seen = new HashSet<List<String>>();
        var best = new ArrayList<Sent>();
        for (var part : alike) {
            if (!holdsText(part) || seen.add(roles(part))) {
                best.add(part);
            } else {
                copy.warnings().add("the same content came in another form too: it was read once");
                part.take();
            }
        }
        return best;
    }

    private static List<String> roles(Sent component) {
        return component.children("Role").stream()
                .map(role -> role.element().attr("FormalName").toLowerCase(Locale.ROOT))
                .toList();
    }

    static boolean holdsText(Sent component) {
        return component.every("ContentItem").stream().anyMatch(content -> isText(content) && !isCaption(content));
    }

    /** A component of content that is no text, alone or with text that is its caption. */
    static boolean isPicture(Sent component) {
        var contents = component.every("ContentItem");
        boolean picture = contents.stream().anyMatch(V1Component::isMedium);
        boolean text = contents.stream().anyMatch(content -> isText(content) && !isCaption(content));
        return (picture && !text)
                || (!contents.isEmpty() && !text && contents.stream().allMatch(V1Component::isCaption));
    }

    /** A text beside a picture in one component is its caption when the story was told before. */
    private static boolean isCaptioned(Sent component, Copy copy) {
        var own = component.children("ContentItem");
        return !copy.blocks().isEmpty()
                && !roles(component).contains("main")
                && own.stream().anyMatch(V1Component::isText)
                && own.stream().anyMatch(content -> isMedium(content) && isSeen(content));
    }

    private static boolean isSeen(Sent content) {
        return SEEN.matcher(formalName(content, "MediaType") + " " + formalName(content, "MimeType"))
                .find();
    }

    /** Content with words in it that does not say it is something else. */
    static boolean isText(Sent content) {
        var type = formalName(content, "MediaType");
        boolean other = (!type.isEmpty() && OTHER_MEDIA.matcher(type).matches())
                || isOtherMime(formalName(content, "MimeType"))
                || (!type.isEmpty() && ANY_DATA.matcher(type).matches() && !saysText(content));
        return (!other || type.toLowerCase(Locale.ROOT).contains("text"))
                && V1Content.data(content).stream().anyMatch(data -> Words.areIn(data.element()));
    }

    private static boolean isOtherMime(String type) {
        return !type.isEmpty() && OTHER_MIME.matcher(type).matches();
    }

    private static boolean saysText(Sent content) {
        return Stream.of("MimeType", "Format")
                        .anyMatch(name ->
                                TEXT_NAME.matcher(formalName(content, name)).matches())
                || V1Content.data(content).stream()
                        .anyMatch(data -> !data.every(TEXT_ELEMENTS).isEmpty());
    }

    /** Content that is something, and no text: an empty text is not a medium. */
    static boolean isMedium(Sent content) {
        return !isText(content) && V1Medium.isThere(content);
    }

    private static String formalName(Sent content, String name) {
        return content.at(name).map(named -> named.element().attr("FormalName")).orElse("");
    }

    /**
     * Text in a component whose role, or that of one around it, is to be a picture or its caption; a body never is, and
     * what stands alone in its item without anything to be seen is the text.
     */
    static boolean isCaption(Sent content) {
        for (var at = content.element().parent(); at != null && !at.normalName().equals("newsitem"); at = at.parent()) {
            if (hasRole(at, BODY_ROLE)) {
                return false;
            }
            if (hasRole(at, CAPTION_ROLE) && !holdsBody(content.with(at))) {
                return !isAllOfItsItem(content);
            }
        }
        return false;
    }

    private static boolean isAllOfItsItem(Sent content) {
        var item = content.element().closest("newsitem");
        if (item == null) {
            return false;
        }
        var contents = content.with(item).every("ContentItem");
        return contents.stream().noneMatch(V1Component::isMedium)
                && contents.stream().filter(V1Component::isText).allMatch(text -> hasCaptionRole(text.element(), item));
    }

    private static boolean hasCaptionRole(Element content, Element item) {
        for (var at = content.parent(); at != null && !at.equals(item); at = at.parent()) {
            if (hasRole(at, CAPTION_ROLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRole(Element component, Pattern role) {
        for (var child : component.children()) {
            if (child.normalName().equals("role")
                    && role.matcher(child.attr("FormalName")).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsBody(Sent component) {
        return component.every("Role").stream()
                .filter(role ->
                        BODY_ROLE.matcher(role.element().attr("FormalName")).matches())
                .flatMap(role -> Optional.ofNullable(role.element().parent()).stream())
                .flatMap(body -> component.with(body).every("ContentItem").stream())
                .anyMatch(V1Component::isText);
    }
}

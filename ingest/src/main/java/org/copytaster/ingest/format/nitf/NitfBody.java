package org.copytaster.ingest.format.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.copytaster.ingest.body.CleanText;
import org.copytaster.ingest.body.HtmlBlocks;
import org.copytaster.ingest.body.Words;
import org.copytaster.ingest.format.tree.Copy;
import org.copytaster.ingest.format.tree.LeftOver;
import org.copytaster.ingest.format.tree.Media;
import org.copytaster.ingest.format.tree.OpeningHeading;
import org.copytaster.ingest.format.tree.Sent;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** NITF's {@code body}: the lines over the story, the story, and what stands under it. */
final class NitfBody {
    private static final Set<String> RIGHTS_NOTES = Set.of("rights", "usage", "usageterms");
    private static final Set<String> COPYRIGHT_NOTES = Set.of("copyright", "cpyrt");

    private static final Set<String> LINES = Set.of("byline", "dateline", "distributor", "copyrite", "tagline", "note");

    private static final Set<String> APART = Set.of("body.head", "body.end");
    private static final Set<String> PARTS = Set.of("head", "body.head", "body.content", "body.end");

    private NitfBody() {}

    static void read(Sent body, Copy copy) {
        copy.language(body.anyAttr("xml:lang", "lang"));
        body.children("body.content").forEach(content -> copy.language(content.anyAttr("xml:lang", "lang")));
        var heads = body.children("body.head");
        var ends = body.children("body.end");
        heads.forEach(head -> lines(head, copy));
        var parts = parts(body);
        if (parts.contains(body)) {
            ends.forEach(end -> end(end, copy));
            Stream.concat(heads.stream(), ends.stream()).forEach(part -> takeOut(part, copy));
            content(body, copy);
        } else {
            parts.forEach(part -> content(part, copy));
            ends.forEach(end -> end(end, copy));
        }
    }

    /** What stands over and under the story was read by itself; what was not taken of it is kept by name. */
    private static void takeOut(Sent part, Copy copy) {
        var name = part.element().tagName();
        for (var left : LeftOver.of(part)) {
            var below = left.getName();
            copy.field(name + (below.isEmpty() || below.startsWith("@") ? "" : "/") + below, left.getValue());
        }
        part.element().remove();
    }

    /** Some senders leave body.content out, or write paragraphs beside it: then all of the body is content. */
    private static List<Sent> parts(Sent body) {
        return body.element().childNodes().stream().anyMatch(NitfBody::isLoose)
                ? List.of(body)
                : body.children("body.content");
    }

    private static boolean isLoose(Node node) {
        return node instanceof Element element
                ? !PARTS.contains(element.normalName()) && Words.areIn(element)
                : node instanceof TextNode text && CleanText.hasWords(text.getWholeText());
    }

    private static void lines(Sent head, Copy copy) {
        for (var hedline : head.children("hedline")) {
            hedline.children("hl1").forEach(line -> copy.headline(line.line()));
            hedline.children("hl2").forEach(line -> copy.headline(line.line()));
        }
        metadata(head, copy);
        head.children("abstract").forEach(line -> copy.summary(line.line()));
        head.children("rights").forEach(line -> NitfRights.line(line, copy));
    }

    /**
     * Bylines, datelines, notes: in the head, or between the paragraphs, of which they are taken out. A body without
     * body.content has its head in it, which was read before.
     */
    private static void metadata(Sent part, Copy copy) {
        boolean head = part.is("body.head");
        for (var line : part.every(LINES)) {
            if (head) {
                line(line, copy);
            } else if (line.element().parents().stream().noneMatch(around -> APART.contains(around.normalName()))) {
                line(line, copy);
                line.element().remove();
            }
        }
    }

    private static void line(Sent line, Copy copy) {
        switch (line.element().normalName()) {
            case "byline" -> copy.byline(NitfByline.of(line));
            case "dateline" -> copy.dateline(line.line());
            case "distributor" -> copy.creditLine(line.line());
            case "copyrite" -> copy.copyrightNotice(line.line());
            case "tagline" -> tagline(line, copy);
            default -> note(line, copy);
        }
    }

    private static void note(Sent note, Copy copy) {
        var kind = note.attr("noteclass").toLowerCase(Locale.ROOT);
        if (COPYRIGHT_NOTES.contains(kind)) {
            copy.copyrightNotice(note.line());
        } else if (RIGHTS_NOTES.contains(kind)) {
            copy.usageTerms(note.line());
        } else {
            copy.editorialNote(note.line());
        }
    }

    private static void content(Sent content, Copy copy) {
        var before = new ArrayList<>(copy.blocks());
        metadata(content, copy);
        Media.take(content, copy);
        NitfTags.take(content, copy.tags());
        OpeningHeading.take(content, copy);
        copy.body(HtmlBlocks.of(content.element()));
        content.take();
        before.addAll(copy.blocks());
        copy.body(new HtmlBlocks.Read(before, 0));
    }

    private static void end(Sent end, Copy copy) {
        end.children("tagline").forEach(line -> tagline(line, copy));
        end.children("bibliography").forEach(line -> copy.field("body.end/bibliography", line.line()));
    }

    private static void tagline(Sent line, Copy copy) {
        copy.field("body.end/tagline", line.line());
    }
}
